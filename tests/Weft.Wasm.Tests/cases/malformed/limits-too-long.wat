;; TEST: malformed
;; A size of eleven bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\05\0d\01\00\81\80\80\80\80\80\80\80\80\80\00")
