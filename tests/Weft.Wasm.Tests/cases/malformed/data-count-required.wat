;; TEST: malformed
;; memory.init without a data count section.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\08\01\06\00\fc\08\00\00\0b")
