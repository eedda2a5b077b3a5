;; TEST: malformed
;; A legacy catch behind catch_all.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\0a\01\08\00\06\40\19\07\00\0b\0b")
