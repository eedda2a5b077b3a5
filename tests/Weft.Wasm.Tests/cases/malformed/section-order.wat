;; TEST: malformed
;; The type section must not stand behind the import section.
(module binary
  "\00\61\73\6d\01\00\00\00\02\01\00\01\01\00")
