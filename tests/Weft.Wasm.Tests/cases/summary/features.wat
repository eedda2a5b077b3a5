;; TEST: summary
;; Each feature by the least that uses it.
(module
  (memory 1)
  (tag)
  (func (param v128) (result i32 i32) unreachable)
  (func (drop (i32.extend8_s (i32.const 1))))
  (func (drop (i32.trunc_sat_f32_s (f32.const 1))))
  (func (return_call 3))
  (func (i64.add128 (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)) drop drop)
  (func (param v128) (drop (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))
  (func (result i32) (ref.is_null (ref.null extern)))
  (global (export "g") (mut i32) (i32.add (i32.const 1) (i32.const 2))))
