;; TEST: malformed
;; 0x7a is no value type.
(module binary
  "\00\61\73\6d\01\00\00\00\01\05\01\60\01\7a\00")
