;; TEST: malformed
;; A custom section whose name is longer than the section.
(module binary
  "\00\61\73\6d\01\00\00\00\00\04\05\61\62\63")
