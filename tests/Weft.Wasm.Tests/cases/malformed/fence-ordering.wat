;; TEST: malformed
;; A fence with an ordering.
(module binary
  "\00\61\73\6d\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\07\01\05\00\fe\03\01\0b")
