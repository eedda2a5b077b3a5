;; TEST: malformed
;; The entries have a byte more than the section.
(module binary
  "\00\61\73\6d\01\00\00\00\05\02\01\00\01")
