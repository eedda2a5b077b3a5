;; TEST: malformed
;; A tag with an attribute other than 0.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\0d\03\01\01\00")
