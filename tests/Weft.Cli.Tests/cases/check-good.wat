;; A module that keeps the contract.
;; RUN: check %s
(module
  (import "wasi" "thread-spawn" (func (param i32) (result i32)))
  (import "env" "memory" (memory 1 16 shared))
  (export "memory" (memory 0))
  (func (export "_start"))
  (func (export "wasi_thread_start") (param i32 i32)))
