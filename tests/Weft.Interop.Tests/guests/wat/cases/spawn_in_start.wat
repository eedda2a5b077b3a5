;; A start function runs in every instance; one that spawns in a child would never stop. The child's spawn is refused, the
;; main thread's is not.
;;
;; SPAWN-FAILURE: WEFT1203
;; RUN: => exit 2
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "env" "memory" (memory 1 1 shared))
  (start $start)
  (func $start
    ;; Word 0 counts start functions, word 4 spawns that were granted.
    (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
    (if (i32.gt_s (call $spawn (i32.const 0)) (i32.const 0))
      (then (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1))))))
  (func (export "wasi_thread_start") (param i32 i32)
    (i32.atomic.store (i32.const 8) (i32.const 1))
    (drop (memory.atomic.notify (i32.const 8) (i32.const -1))))
  (func (export "_start")
    (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))
    (if (i32.ne (i32.atomic.load (i32.const 4)) (i32.const 1)) (then unreachable))
    (call $exit (i32.atomic.load (i32.const 0)))))
