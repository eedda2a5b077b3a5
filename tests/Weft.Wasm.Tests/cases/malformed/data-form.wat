;; TEST: malformed
;; Data segments have three forms.
(module binary
  "\00\61\73\6d\01\00\00\00\0b\03\01\03\00")
