;; TEST: malformed
;; A data segment that claims more bytes than the section has.
(module binary
  "\00\61\73\6d\01\00\00\00\0b\04\01\01\7f\00")
