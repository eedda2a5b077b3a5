;; TEST: malformed
;; 0x61 begins no type.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\61\00\00")
