;; TEST: rewrite waits
;; A signature inside a recursion group, or one that is open for subtypes, is a different type and cannot be used again.
(module
  (rec
    (type (func (param i32 i32 i32 i64) (result i32)))
    (type (struct)))
  (type (sub (func (param i32 i32 i32 i64) (result i32))))
  (import "env" "memory" (memory 1 1 shared))
  (func (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))))
