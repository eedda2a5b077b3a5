;; A limit below what the module starts with is an error.
;; RUN: run --max-memory 64KiB %s
;; EXIT: 1
(module
  (import "env" "memory" (memory 2 16 shared))
  (export "memory" (memory 0))
  (func (export "_start")))
