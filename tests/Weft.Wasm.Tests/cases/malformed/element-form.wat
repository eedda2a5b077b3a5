;; TEST: malformed
;; Element segments have eight forms.
(module binary
  "\00\61\73\6d\01\00\00\00\09\03\01\08\00")
