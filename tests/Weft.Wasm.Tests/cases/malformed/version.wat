;; TEST: malformed
;; A version that is not known.
(module binary
  "\00\61\73\6d\02\00\00\00")
