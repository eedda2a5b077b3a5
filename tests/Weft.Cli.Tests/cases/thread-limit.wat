;; A spawn beyond the limit fails for the guest, and the command says why: once, however often the guest tries.
;; RUN: run --max-threads 1 %s
;; EXIT: 7
(module
  (import "wasi" "thread-spawn" (func $thread_spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (import "env" "memory" (memory 1 1 shared))
  (export "memory" (memory 0))
  (func (export "_start")
    (drop (call $thread_spawn (i32.const 0)))
    (drop (call $thread_spawn (i32.const 0)))
    (if (i32.lt_s (call $thread_spawn (i32.const 0)) (i32.const 0))
      (then (call $proc_exit (i32.const 7)))))
  (func (export "wasi_thread_start") (param i32 i32)))
