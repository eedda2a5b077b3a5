;; TEST: malformed
;; A constant expression that runs out of its section.
(module binary
  "\00\61\73\6d\01\00\00\00\06\05\01\7f\00\41\00")
