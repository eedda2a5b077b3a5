;; TEST: malformed
;; Two segments are announced, one is there.
(module binary
  "\00\61\73\6d\01\00\00\00\0c\01\02\0b\03\01\01\00")
