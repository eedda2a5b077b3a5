(module
  (type (;0;) (func (param v128) (result v128)))
  (func (;0;) (type 0) (param v128) (result v128)
    i32.const 0
    v128.load offset=16 align=4
    v128.const i32x4 0x03020100 0x07060504 0x0b0a0908 0xff0e0d0c
    i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31
    local.get 0
    i32.const 5
    i16x8.replace_lane 7
    i8x16.relaxed_swizzle
    drop
    i32.const 0
    local.get 0
    v128.load8_lane offset=2 15
    i32.const 0
    local.get 0
    v128.store32_lane align=1 3
    local.get 0
    local.get 0
    local.get 0
    f32x4.relaxed_madd
    i32x4.add
  )
  (memory (;0;) 1)
)
