;; TEST: malformed
;; A table with an initialiser has a zero byte in it.
(module binary
  "\00\61\73\6d\01\00\00\00\04\09\01\40\01\70\00\01\d0\70\0b")
