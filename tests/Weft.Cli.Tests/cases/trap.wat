;; A trap ends with 134 and the call stack, with names where the module has them.
;; RUN: run %s
;; EXIT: 134
(module
  (func $main (export "_start") (call $outer))
  (func $outer (drop (call $divide (i32.const 1) (i32.const 0))))
  (func $divide (param i32 i32) (result i32) (i32.div_u (local.get 0) (local.get 1))))
