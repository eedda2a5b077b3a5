;; TEST: rewrite waits
;; Only what is used is imported; a signature that the module has is used again; all references to functions move.
(module
  (type $exists (func (param i32 i32 i32 i64) (result i32)))
  (import "a" "before" (func $before))
  (import "env" "memory" (memory 1 2 shared))
  (table 4 funcref)
  (global $g funcref (ref.func $main))
  (func $main (param $address i32) (result i32)
    (call $before)
    (memory.atomic.wait32 offset=8 (local.get $address) (i32.const 1) (i64.const -1))
    (memory.atomic.notify offset=0xffffffff (local.get $address) (i32.const -1))
    i32.add
    (memory.atomic.wait32 (local.get $address) (i32.const 1) (i64.const 5))
    i32.add
    (call $helper)
    drop (return_call $main (i32.const 0)))
  (func $helper (result funcref) (i32.atomic.store (i32.const 0) (i32.const 1)) atomic.fence (ref.func $helper))
  (func $begin)
  (export "before" (func $before))
  (export "main" (func $main))
  (start $begin)
  (elem (i32.const 0) func $before $helper)
  (elem (table 0) (i32.const 2) funcref (ref.func $helper) (ref.null func)))
