;; TEST: malformed
;; Section 14 does not exist.
(module binary
  "\00\61\73\6d\01\00\00\00\0e\00")
