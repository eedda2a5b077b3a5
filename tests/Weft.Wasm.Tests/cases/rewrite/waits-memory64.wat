;; TEST: rewrite waits
;; Each memory has its own width; the unshared one and the one that is not imported keep their instructions.
(module
  (import "env" "unshared" (memory $unshared 1))
  (import "env" "wide" (memory $wide i64 1 2 shared))
  (import "env" "narrow" (memory $narrow 1 2 shared))
  (memory $own 1 2 shared)
  (func
    (drop (memory.atomic.wait32 $wide offset=0x100000000 (i64.const 0) (i32.const 1) (i64.const 2)))
    (drop (memory.atomic.wait64 $wide (i64.const 0) (i64.const 1) (i64.const 2)))
    (drop (memory.atomic.notify $wide (i64.const 0) (i32.const 1)))
    (drop (memory.atomic.wait64 $narrow (i32.const 0) (i64.const 1) (i64.const 2)))
    (drop (memory.atomic.notify $own (i32.const 0) (i32.const 1)))
    (drop (memory.atomic.notify $unshared (i32.const 0) (i32.const 1)))
    (drop (memory.atomic.wait64 $unshared offset=8 (i32.const 0) (i64.const 1) (i64.const 2)))))
