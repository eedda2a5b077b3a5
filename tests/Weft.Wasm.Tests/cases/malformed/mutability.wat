;; TEST: malformed
;; A global that is 2-mutable.
(module binary
  "\00\61\73\6d\01\00\00\00\06\06\01\7f\02\41\00\0b")
