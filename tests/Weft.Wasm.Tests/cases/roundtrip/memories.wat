;; TEST: roundtrip
;; TEST: print
;; TEST: summary
;; Several memories, 64-bit addresses, offsets beyond 32 bits, data in each, and arithmetic in constant expressions.
(module
  (memory $small 1)
  (memory $wide i64 1 0x100000000)
  (memory $shared 1 2 shared)
  (global $a i32 (i32.const 8))
  (global $b i32 (i32.add (i32.mul (global.get $a) (i32.const 2)) (i32.const 4)))
  (func (param i64) (result i64)
    (i64.load $wide offset=0x1234567890 (local.get 0)))
  (func
    (i32.store8 $shared offset=3 (i32.const 1) (i32.load16_s $small align=1 (i32.const 2)))
    (memory.copy $small $shared (i32.const 0) (i32.const 0) (i32.const 4))
    (memory.copy (i32.const 0) (i32.const 0) (i32.const 4))
    (memory.fill $wide (i64.const 0) (i32.const 0) (i64.const 4))
    (memory.init $shared $text (i32.const 0) (i32.const 0) (i32.const 4))
    (drop (memory.grow $wide (i64.const 1)))
    (drop (memory.size $shared))
    (drop (memory.atomic.notify $shared offset=4 (i32.const 0) (i32.const 1))))
  (data $text "text")
  (data (memory $wide) (i64.const 16) "wide")
  (data (memory $small) (i32.const 4) "small"))
