;; TEST: malformed
;; A size beyond the bits of a 32-bit memory.
(module binary
  "\00\61\73\6d\01\00\00\00\05\08\01\00\80\80\80\80\80\01")
