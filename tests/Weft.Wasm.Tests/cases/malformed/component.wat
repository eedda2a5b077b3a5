;; TEST: malformed
;; A component, which has another layer in its version.
(module binary
  "\00\61\73\6d\0d\00\01\00")
