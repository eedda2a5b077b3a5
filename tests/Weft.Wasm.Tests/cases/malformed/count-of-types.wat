;; TEST: malformed
;; More parameters than bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\01\05\01\60\ff\01\7f")
