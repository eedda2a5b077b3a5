;; The memory does not grow beyond the limit.
;; RUN: run --max-memory 128KiB %s
(module
  (import "env" "memory" (memory 1 16 shared))
  (export "memory" (memory 0))
  (func (export "_start")
    (if (i32.ne (memory.grow (i32.const 1)) (i32.const 1)) (then (unreachable)))
    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then (unreachable)))))
