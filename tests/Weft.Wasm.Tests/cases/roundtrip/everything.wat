;; TEST: roundtrip
;; TEST: print
;; TEST: summary
;; One of each section, with names, as a wasi-threads module has them.
(module $everything
  (type $start (func (param i32 i32)))
  (type $pair (func (param i32) (result i32 i64)))
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "env" "memory" (memory $memory 2 16 shared))
  (import "env" "counter" (global $counter (mut i32)))
  (import "env" "table" (table $outside 1 funcref))
  (import "env" "oops" (tag $oops (param i32)))
  (table $inside 2 4 funcref)
  (tag $own (param i64))
  (global $base i32 (i32.const 1024))
  (global $pointer (mut i64) (i64.const -5))
  (global $callee funcref (ref.func $entry))
  (func $entry (type $start)
    local.get 0
    local.get 1
    i32.add
    global.set $counter)
  (func $init (local $flag i32)
    (block $done
      (br_if $done (i32.atomic.rmw.cmpxchg offset=16 (i32.const 0) (i32.const 0) (i32.const 1)))
      (memory.init $hello (i32.const 64) (i32.const 0) (i32.const 5))
      (data.drop $hello))
    (loop $again
      (if (local.tee $flag (i32.load offset=16 (i32.const 0)))
        (then (local.set $flag (i32.const 0)) (br $again))
        (else (nop)))))
  (func $named (type $pair) (param $value i32) (result i32 i64)
    (local $wide i64) (local f32 f64)
    local.get $value
    local.get $wide)
  (func (param f64) (result f64)
    f64.const nan:0x4000000000001
    f64.const -inf
    f64.add
    f32.const 0x1.8p-3
    f64.promote_f32
    f64.mul)
  (export "memory" (memory $memory))
  (export "wasi_thread_start" (func $entry))
  (export "counter" (global $counter))
  (start $init)
  (elem $e (table $inside) (i32.const 0) func $entry $named)
  (data $hello "hello")
  (data $placed (i32.const 1024) "\00\01quoted \"\\\ff"))
