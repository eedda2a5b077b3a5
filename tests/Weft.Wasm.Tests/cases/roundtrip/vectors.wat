;; TEST: roundtrip
;; TEST: print
(module
  (memory 1)
  (func (param v128) (result v128)
    (v128.load offset=16 align=4 (i32.const 0))
    (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 255)
    i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31
    local.get 0
    i32.const 5
    i16x8.replace_lane 7
    i8x16.relaxed_swizzle
    drop
    (v128.load8_lane offset=2 15 (i32.const 0) (local.get 0))
    (v128.store32_lane align=1 3 (i32.const 0) (local.get 0))
    (f32x4.relaxed_madd (local.get 0) (local.get 0) (local.get 0))
    i32x4.add))
