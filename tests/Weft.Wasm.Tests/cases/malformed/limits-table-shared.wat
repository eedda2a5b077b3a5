;; TEST: malformed
;; Tables cannot be shared.
(module binary
  "\00\61\73\6d\01\00\00\00\04\05\01\70\03\01\01")
