;; TEST: malformed
;; The fifth byte of a 32-bit number has only four bits.
(module binary
  "\00\61\73\6d\01\00\00\00\01\05\80\80\80\80\10")
