;; TEST: rewrite stores
;; All seven widths, with offsets and memories; the function indices stay.
(module
  (memory $first 1)
  (memory $second 1 1 shared)
  (func $f
    (i32.atomic.store (i32.const 0) (i32.const 1))
    (i64.atomic.store offset=8 (i32.const 0) (i64.const 1))
    (i32.atomic.store8 $second (i32.const 0) (i32.const 1))
    (i32.atomic.store16 $second offset=300 (i32.const 0) (i32.const 1))
    (i64.atomic.store8 (i32.const 0) (i64.const 1))
    (i64.atomic.store16 (i32.const 0) (i64.const 1))
    (i64.atomic.store32 $second offset=4 (i32.const 0) (i64.const 1))
    atomic.fence
    (call $g))
  (func $g))
