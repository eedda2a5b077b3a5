;; The guest sees the variables that it is given, and no others but for the processor count.
;; RUN: run --env A=b=c --env EMPTY= --env WEFT_TEST_UNSET --env DOTNET_PROCESSOR_COUNT=3 %s
(module
  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (local $at i32)
    (drop (call $environ_sizes_get (i32.const 0) (i32.const 12)))
    (drop (call $environ_get (i32.const 16) (i32.const 1024)))
    (loop $next
      (if (i32.eqz (i32.load8_u offset=1024 (local.get $at)))
        (then (i32.store8 offset=1024 (local.get $at) (i32.const 10))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $at) (i32.load (i32.const 12)))))
    (i32.store (i32.const 8) (i32.const 1024))
    (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0)))))
