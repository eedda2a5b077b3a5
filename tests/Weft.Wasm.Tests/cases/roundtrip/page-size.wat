;; TEST: roundtrip
;; TEST: summary
(module (memory (export "memory") 100 200 (pagesize 1)))
