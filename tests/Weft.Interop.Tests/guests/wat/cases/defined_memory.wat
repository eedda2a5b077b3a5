;; A memory that the module defines itself would be another one in each thread: such a module is refused when it is loaded.
;;
;; RUN: => refused WEFT1011
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (memory (export "memory") 1 1 shared)
  (func (export "wasi_thread_start") (param i32 i32))
  (func (export "_start") (drop (call $spawn (i32.const 0)))))
