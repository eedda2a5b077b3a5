;; Everything behind the module belongs to the guest, which prints its arguments as they lie in memory: each ends with a zero byte,
;; printed as a line feed.
;; RUN: run --no-cache %s one --two --timeout -- -h three=3
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (local $at i32)
    (drop (call $args_sizes_get (i32.const 0) (i32.const 12)))
    (drop (call $args_get (i32.const 16) (i32.const 1024)))
    (loop $next
      (if (i32.eqz (i32.load8_u offset=1024 (local.get $at)))
        (then (i32.store8 offset=1024 (local.get $at) (i32.const 10))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $at) (i32.load (i32.const 12)))))
    (i32.store (i32.const 8) (i32.const 1024))
    (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0)))))
