;; The same for programs.
;; RUN: check %s --json
(module
  (memory (export "memory") 1)
  (func (export "_start")))
