;; inserted weft.notify (i32, i32, i32, i64) -> (i32)
;; replaced 1 memory.atomic.notify
(module
  (rec
    (type (;0;) (func (param i32 i32 i32 i64) (result i32)))
    (type (;1;) (struct))
  )
  (type (;2;) (sub (func (param i32 i32 i32 i64) (result i32))))
  (type (;3;) (func))
  (type (;4;) (func (param i32 i32 i32 i64) (result i32)))
  (import "env" "memory" (memory (;0;) 1 1 shared))
  (import "weft" "notify" (func (;0;) (type 4)))
  (func (;1;) (type 3)
    i32.const 0
    i32.const 1
    i32.const 0
    i64.const 0
    call 0
    drop
  )
)
