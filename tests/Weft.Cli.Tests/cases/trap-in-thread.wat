;; The report is about the thread that trapped, and the others end with it.
;; RUN: run %s
;; EXIT: 134
(module
  (import "wasi" "thread-spawn" (func $thread_spawn (param i32) (result i32)))
  (import "env" "memory" (memory 1 1 shared))
  (export "memory" (memory 0))
  (func $main (export "_start")
    (drop (call $thread_spawn (i32.const 0)))
    (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (func $thread_main (export "wasi_thread_start") (param i32 i32) (call $work))
  (func $work (unreachable)))
