;; An import that the host does not have is an error that names it.
;; RUN: run %s
;; EXIT: 1
(module
  (import "env" "frobnicate" (func (param i32) (result i32)))
  (func (export "_start")))
