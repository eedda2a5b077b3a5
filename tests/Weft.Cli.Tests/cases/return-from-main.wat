;; A return from _start ends the threads that still run, also one in a loop that nothing can interrupt.
;; RUN: run %s
(module
  (import "wasi" "thread-spawn" (func $thread_spawn (param i32) (result i32)))
  (import "env" "memory" (memory 1 1 shared))
  (export "memory" (memory 0))
  (func (export "_start")
    (drop (call $thread_spawn (i32.const 0)))
    (loop $until_it_runs
      (br_if $until_it_runs (i32.eqz (i32.atomic.load (i32.const 0))))))
  (func (export "wasi_thread_start") (param i32 i32)
    (i32.atomic.store (i32.const 0) (i32.const 1))
    (loop $for_ever (br $for_ever))))
