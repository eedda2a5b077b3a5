;; TEST: malformed
;; A section that claims more than the file has.
(module binary
  "\00\61\73\6d\01\00\00\00\01\ff\ff\ff\ff\0f\00")
