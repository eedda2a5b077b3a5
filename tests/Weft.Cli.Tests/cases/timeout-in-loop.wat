;; A timeout ends a guest in a loop that nothing can interrupt.
;; RUN: run --timeout 200ms %s
;; EXIT: 124
(module
  (func (export "_start") (loop $for_ever (br $for_ever))))
