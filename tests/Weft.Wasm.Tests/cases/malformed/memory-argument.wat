;; TEST: malformed
;; Memory flags beyond the alignment and the bit for the memory.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\0b\01\09\00\41\00\28\80\01\00\1a\0b")
