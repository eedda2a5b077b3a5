;; TEST: malformed
;; Tags stand before globals.
(module binary
  "\00\61\73\6d\01\00\00\00\06\01\00\0d\01\00")
