;; TEST: malformed
;; Two memory sections.
(module binary
  "\00\61\73\6d\01\00\00\00\05\01\00\05\01\00")
