;; TEST: malformed
;; The section has a byte more than its entries.
(module binary
  "\00\61\73\6d\01\00\00\00\05\04\01\00\01\00")
