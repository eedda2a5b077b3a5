;; Any name will do for the imported memory.
;;
;; RUN: => exit 0
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "foo" "bar" (memory 1 1 shared))
  (func (export "wasi_thread_start") (param $id i32) (param $argument i32)
    (i32.atomic.store (local.get $argument) (local.get $id))
    (drop (memory.atomic.notify (local.get $argument) (i32.const 1))))
  (func (export "_start") (local $id i32)
    (local.set $id (call $spawn (i32.const 16)))
    (drop (memory.atomic.wait32 (i32.const 16) (i32.const 0) (i64.const -1)))
    (if (i32.ne (i32.atomic.load (i32.const 16)) (local.get $id)) (then unreachable))))
