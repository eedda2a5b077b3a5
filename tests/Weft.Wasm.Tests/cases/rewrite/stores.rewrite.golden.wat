;; replaced 1 i32.atomic.store
;; replaced 1 i64.atomic.store
;; replaced 1 i32.atomic.store8
;; replaced 1 i32.atomic.store16
;; replaced 1 i64.atomic.store8
;; replaced 1 i64.atomic.store16
;; replaced 1 i64.atomic.store32
(module
  (type (;0;) (func))
  (func $f (;0;) (type 0)
    i32.const 0
    i32.const 1
    i32.atomic.rmw.xchg
    drop
    i32.const 0
    i64.const 1
    i64.atomic.rmw.xchg offset=8
    drop
    i32.const 0
    i32.const 1
    i32.atomic.rmw8.xchg_u $second
    drop
    i32.const 0
    i32.const 1
    i32.atomic.rmw16.xchg_u $second offset=300
    drop
    i32.const 0
    i64.const 1
    i64.atomic.rmw8.xchg_u
    drop
    i32.const 0
    i64.const 1
    i64.atomic.rmw16.xchg_u
    drop
    i32.const 0
    i64.const 1
    i64.atomic.rmw32.xchg_u $second offset=4
    drop
    atomic.fence
    call $g
  )
  (func $g (;1;) (type 0)
  )
  (memory $first (;0;) 1)
  (memory $second (;1;) 1 1 shared)
  ;; custom section "name", 27 bytes, after the code section
)
