;; A module that cannot run, with the fix for each rule that it breaks.
;; RUN: check %s
;; EXIT: 1
(module
  (import "wasi" "thread-spawn" (func (param i32) (result i32)))
  (import "env" "frobnicate" (func))
  (memory 1 1 shared)
  (data (i32.const 0) "active")
  (func (export "_start") (param i32))
  (func (export "wasi_thread_start") (param i64)))
