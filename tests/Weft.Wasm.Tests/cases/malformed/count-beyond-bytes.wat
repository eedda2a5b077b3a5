;; TEST: malformed
;; Four billion imports in two bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\02\07\ff\ff\ff\ff\0f\00\00")
