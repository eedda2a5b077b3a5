;; TEST: malformed
;; More local declarations than bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\04\01\02\7f\0b")
