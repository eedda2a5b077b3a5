;; TEST: malformed
;; An export of kind 9.
(module binary
  "\00\61\73\6d\01\00\00\00\07\05\01\01\61\09\00")
