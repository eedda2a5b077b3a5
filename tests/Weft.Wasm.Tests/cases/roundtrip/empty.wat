;; TEST: roundtrip
;; TEST: summary
(module)
