;; TEST: malformed
;; A legacy delegate in a block.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\08\01\06\00\02\40\18\00\0b")
