;; TEST: malformed
;; A table of integers.
(module binary
  "\00\61\73\6d\01\00\00\00\04\04\01\7f\00\01")
