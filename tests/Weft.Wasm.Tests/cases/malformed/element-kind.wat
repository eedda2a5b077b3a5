;; TEST: malformed
;; An element kind other than functions.
(module binary
  "\00\61\73\6d\01\00\00\00\09\04\01\01\01\00")
