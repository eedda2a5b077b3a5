;; The old spellings of thread-spawn are refused with the current one.
;; RUN: run %s
;; EXIT: 1
(module
  (import "wasi" "thread_spawn" (func (param i32) (result i32)))
  (import "env" "memory" (memory 1 1 shared))
  (export "memory" (memory 0))
  (func (export "_start"))
  (func (export "wasi_thread_start") (param i32 i32)))
