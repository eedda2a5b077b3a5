;; TEST: malformed
;; A 64-bit constant of eleven bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\06\10\01\7f\00\42\80\80\80\80\80\80\80\80\80\80\00\0b")
