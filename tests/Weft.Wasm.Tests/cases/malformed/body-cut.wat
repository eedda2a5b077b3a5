;; TEST: malformed
;; A body that ends in the middle of an instruction.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\05\01\03\00\41\80")
