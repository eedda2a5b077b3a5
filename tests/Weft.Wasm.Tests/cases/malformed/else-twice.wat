;; TEST: malformed
;; An if with two else branches.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\0b\01\09\00\41\00\04\40\05\05\0b\0b")
