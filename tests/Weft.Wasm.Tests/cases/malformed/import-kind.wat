;; TEST: malformed
;; An import of kind 5.
(module binary
  "\00\61\73\6d\01\00\00\00\02\07\01\01\61\01\62\05\00")
