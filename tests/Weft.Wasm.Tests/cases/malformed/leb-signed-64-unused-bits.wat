;; TEST: malformed
;; The tenth byte of a 64-bit number is 0 or 0x7f.
(module binary
  "\00\61\73\6d\01\00\00\00\06\0f\01\7f\00\42\80\80\80\80\80\80\80\80\80\01\0b")
