;; inserted weft.wait32_64 (i64, i32, i64, i32, i64) -> (i32)
;; inserted weft.wait64_64 (i64, i64, i64, i32, i64) -> (i32)
;; inserted weft.notify_64 (i64, i32, i32, i64) -> (i32)
;; inserted weft.wait64 (i32, i64, i64, i32, i64) -> (i32)
;; replaced 1 memory.atomic.notify
;; replaced 1 memory.atomic.wait32
;; replaced 2 memory.atomic.wait64
(module
  (type (;0;) (func))
  (type (;1;) (func (param i64 i32 i64 i32 i64) (result i32)))
  (type (;2;) (func (param i64 i64 i64 i32 i64) (result i32)))
  (type (;3;) (func (param i64 i32 i32 i64) (result i32)))
  (type (;4;) (func (param i32 i64 i64 i32 i64) (result i32)))
  (import "env" "unshared" (memory $unshared (;0;) 1))
  (import "env" "wide" (memory $wide (;1;) i64 1 2 shared))
  (import "env" "narrow" (memory $narrow (;2;) 1 2 shared))
  (import "weft" "wait32_64" (func (;0;) (type 1)))
  (import "weft" "wait64_64" (func (;1;) (type 2)))
  (import "weft" "notify_64" (func (;2;) (type 3)))
  (import "weft" "wait64" (func (;3;) (type 4)))
  (func (;4;) (type 0)
    i64.const 0
    i32.const 1
    i64.const 2
    i32.const 1
    i64.const 4294967296
    call 0
    drop
    i64.const 0
    i64.const 1
    i64.const 2
    i32.const 1
    i64.const 0
    call 1
    drop
    i64.const 0
    i32.const 1
    i32.const 1
    i64.const 0
    call 2
    drop
    i32.const 0
    i64.const 1
    i64.const 2
    i32.const 2
    i64.const 0
    call 3
    drop
    i32.const 0
    i32.const 1
    memory.atomic.notify $own
    drop
    i32.const 0
    i32.const 1
    memory.atomic.notify
    drop
    i32.const 0
    i64.const 1
    i64.const 2
    memory.atomic.wait64 offset=8
    drop
  )
  (memory $own (;3;) 1 2 shared)
  ;; custom section "name", 32 bytes, after the code section
)
