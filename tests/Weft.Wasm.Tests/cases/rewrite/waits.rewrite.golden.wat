;; inserted weft.wait32 (i32, i32, i64, i32, i64) -> (i32)
;; inserted weft.notify (i32, i32, i32, i64) -> (i32)
;; replaced 1 memory.atomic.notify
;; replaced 2 memory.atomic.wait32
(module
  (type $exists (;0;) (func (param i32 i32 i32 i64) (result i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (result funcref)))
  (type (;4;) (func (param i32 i32 i64 i32 i64) (result i32)))
  (import "a" "before" (func $before (;0;) (type 1)))
  (import "env" "memory" (memory (;0;) 1 2 shared))
  (import "weft" "wait32" (func $weft.wait32 (;1;) (type 4)))
  (import "weft" "notify" (func $weft.notify (;2;) (type $exists)))
  (func $main (;3;) (type 2) (param $address i32) (result i32)
    call $before
    local.get $address
    i32.const 1
    i64.const -1
    i32.const 0
    i64.const 8
    call $weft.wait32
    local.get $address
    i32.const -1
    i32.const 0
    i64.const 4294967295
    call $weft.notify
    i32.add
    local.get $address
    i32.const 1
    i64.const 5
    i32.const 0
    i64.const 0
    call $weft.wait32
    i32.add
    call $helper
    drop
    i32.const 0
    return_call $main
  )
  (func $helper (;4;) (type 3) (result funcref)
    i32.const 0
    i32.const 1
    i32.atomic.store
    atomic.fence
    ref.func $helper
  )
  (func $begin (;5;) (type 1)
  )
  (table (;0;) 4 funcref)
  (global $g (;0;) funcref ref.func $main)
  (export "before" (func $before))
  (export "main" (func $main))
  (start $begin)
  (elem (;0;) (offset i32.const 0) func $before $helper)
  (elem (;1;) (table 0) (offset i32.const 2) funcref (item ref.func $helper) (item ref.null func))
  ;; custom section "name", 89 bytes, after the code section
)
