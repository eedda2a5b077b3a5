;; TEST: malformed
;; The data count stands before the code.
(module binary
  "\00\61\73\6d\01\00\00\00\0a\01\00\0c\01\00")
