;; TEST: malformed
;; Cast flags beyond the two nullabilities.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\0a\01\08\00\fb\18\04\00\6e\6e\0b")
