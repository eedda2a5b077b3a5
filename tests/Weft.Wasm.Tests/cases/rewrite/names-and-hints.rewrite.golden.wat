;; inserted weft.wait32 (i32, i32, i64, i32, i64) -> (i32)
;; inserted weft.notify (i32, i32, i32, i64) -> (i32)
;; replaced 1 memory.atomic.notify
;; replaced 1 memory.atomic.wait32
;; replaced 1 i32.atomic.store
(module $named
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i32 i32 i64 i32 i64) (result i32)))
  (type (;3;) (func (param i32 i32 i32 i64) (result i32)))
  (import "a" "b" (func $import (;0;) (type 0)))
  (import "env" "memory" (memory (;0;) 1 1 shared))
  (import "weft" "wait32" (func $weft.wait32 (;1;) (type 2)))
  (import "weft" "notify" (func $weft.notify (;2;) (type 3)))
  (func $first (;3;) (type 0) (param $x i32)
    (local $y i32) ;; 1
    local.get $x
    local.get $y
    i64.const -1
    i32.const 0
    i64.const 0
    call $weft.wait32
    drop
    i32.const 0
    i32.const 1
    i32.atomic.rmw.xchg
    drop
    local.get $x
    if (;@1;)
      call $second
    end
    i32.const 0
    i32.const 1
    i32.const 0
    i64.const 0
    call $weft.notify
    drop
    block (;@1;)
      local.get $y
      br_if 0 (;@1;)
    end
  )
  (func $second (;4;) (type 1)
    (local $z i64) ;; 0
    i32.const 0
    if (;@1;)
    end
  )
  ;; custom section "metadata.code.branch_hint", 14 bytes, after the function section
  ;; custom section "name", 89 bytes, after the code section
)
