;; A library has nothing to run.
;; RUN: run %s
;; EXIT: 1
(module (func (export "_initialize")))
