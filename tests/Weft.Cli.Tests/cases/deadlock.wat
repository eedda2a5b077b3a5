;; A guest whose only thread waits without a timeout is reported at once.
;; RUN: run %s
;; EXIT: 125
(module
  (import "env" "memory" (memory 1 1 shared))
  (export "memory" (memory 0))
  (func $main (export "_start") (call $wait))
  (func $wait (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))))
