;; TEST: malformed
;; -30 is no heap type.
(module binary
  "\00\61\73\6d\01\00\00\00\01\06\01\60\01\63\62\00")
