;; TEST: malformed
;; Not a module at all.
(module binary
  "\7f\45\4c\46\02\01\01\00")
