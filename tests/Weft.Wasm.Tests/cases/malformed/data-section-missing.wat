;; TEST: malformed
;; A segment is announced, but there is no data section.
(module binary
  "\00\61\73\6d\01\00\00\00\0c\01\01")
