;; TEST: malformed
;; An import whose name is not UTF-8.
(module binary
  "\00\61\73\6d\01\00\00\00\02\07\01\01\ff\01\61\00\00")
