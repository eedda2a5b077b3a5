;; TEST: malformed
;; The unused bits of a signed number must repeat its sign.
(module binary
  "\00\61\73\6d\01\00\00\00\06\0a\01\7f\00\41\ff\ff\ff\ff\0f\0b")
