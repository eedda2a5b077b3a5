;; TEST: malformed
;; Memory flags beyond those that are known.
(module binary
  "\00\61\73\6d\01\00\00\00\05\03\01\10\01")
