;; An overview for programs.
;; RUN: dump --json %s
(module
  (memory (export "memory") 1)
  (func $main (export "_start")))
