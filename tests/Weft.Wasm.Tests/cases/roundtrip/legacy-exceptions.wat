;; TEST: roundtrip no-text
;; TEST: print
;; TEST: summary
;; try $0 .. catch .. catch_all .. end, try .. delegate, and rethrow; the text parser no longer knows them.
(module binary
  "\00asm\01\00\00\00"
  "\01\08\02\60\01\7f\00\60\00\00" ;; types: [i32] -> [], [] -> []
  "\03\02\01\01"                   ;; one function of type 1
  "\0d\03\01\00\00"                ;; one tag of type 0
  "\0a\1b\01\19\00"                ;; one body, no locals
  "\06\40"                         ;; try
  "\06\7f"                         ;;   try (result i32)
  "\41\07"                         ;;     i32.const 7
  "\18\00"                         ;;   delegate 0
  "\08\00"                         ;;   throw 0
  "\07\00"                         ;; catch 0
  "\1a"                            ;;   drop
  "\06\40"                         ;;   try
  "\19"                            ;;   catch_all
  "\09\01"                         ;;     rethrow 1
  "\0b"                            ;;   end
  "\19"                            ;; catch_all
  "\09\00"                         ;;   rethrow 0
  "\0b"                            ;; end
  "\0b")
