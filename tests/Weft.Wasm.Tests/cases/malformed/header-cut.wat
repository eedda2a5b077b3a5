;; TEST: malformed
;; The file ends within its version.
(module binary
  "\00\61\73\6d\01\00")
