;; An entry of the wrong type is as good as none: the spawn answers -1.
;;
;; SPAWN-FAILURE: WEFT1012
;; RUN: => exit 0
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "env" "memory" (memory 1 1 shared))
  (func (export "wasi_thread_start") (param i32))
  (func (export "_start")
    (if (i32.ge_s (call $spawn (i32.const 0)) (i32.const 0)) (then unreachable))))
