;; An overview of a module.
;; RUN: dump %s
(module $example
  (import "wasi" "thread-spawn" (func $thread_spawn (param i32) (result i32)))
  (import "env" "memory" (memory 1 16 shared))
  (export "memory" (memory 0))
  (global $counter (export "counter") (mut i32) (i32.const 0))
  (data $text "passive")
  (func $main (export "_start") (drop (call $thread_spawn (i32.const 0))))
  (func $thread_main (export "wasi_thread_start") (param i32 i32)
    (memory.init $text (i32.const 0) (i32.const 0) (i32.const 7))))
