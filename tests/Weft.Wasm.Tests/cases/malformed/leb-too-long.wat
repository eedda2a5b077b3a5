;; TEST: malformed
;; A count of six bytes.
(module binary
  "\00\61\73\6d\01\00\00\00\01\06\80\80\80\80\80\00")
