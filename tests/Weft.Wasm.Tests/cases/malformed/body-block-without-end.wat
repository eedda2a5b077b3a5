;; TEST: malformed
;; A block that is not closed; the end belongs to it.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\06\01\04\00\02\40\0b")
