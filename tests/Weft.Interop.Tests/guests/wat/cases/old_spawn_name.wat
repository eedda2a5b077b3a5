;; The names that thread-spawn had before are not bound; the error says which is.
;;
;; RUN: => refused WEFT1005
(module
  (import "wasi_snapshot_preview1" "thread_spawn" (func $spawn (param i32) (result i32)))
  (import "env" "memory" (memory 1 1 shared))
  (func (export "_start") (drop (call $spawn (i32.const 0)))))
