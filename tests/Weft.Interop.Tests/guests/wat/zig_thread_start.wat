;; Threads that start and end as those of Zig's standard library do in ReleaseFast, one spawned and joined.
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "env" "memory" (memory 2 20 shared))
  (type $body (func (param i32)))
  (table 1 funcref)
  (elem (i32.const 0) $work)
  (global $stack (mut i32) (i32.const 1024))
  (global $tls (mut i32) (i32.const 0))
  (func $init_tls (param i32)
    (global.set $tls (local.get 0)))
  ;; The record: 0 id, 4 state, 8 the low end of the stack, 12 the thread-locals.
  (func (export "wasi_thread_start") (param $id i32) (param $record i32)
    (global.set $stack (i32.load offset=8 (local.get $record)))
    (call $init_tls (i32.load offset=12 (local.get $record)))
    (call_indirect (type $body) (local.get $record) (i32.const 0))
    (if (i32.eqz (i32.atomic.rmw8.xchg_u offset=4 (local.get $record) (i32.const 1)))
      (then
        (i32.atomic.store (local.get $record) (i32.const 0))
        (drop (memory.atomic.notify (local.get $record) (i32.const 1)))
        (return)))
    (global.set $stack (i32.const 1024)))
  ;; Word 32: where the thread's stack began.
  (func $work (param i32)
    (i32.store (i32.const 32) (global.get $stack)))
  ;; Ends with 0 where the stack began below the thread-locals, with 1 where it began at its low end.
  (func (export "_start") (local $id i32)
    (i32.store (i32.const 72) (i32.const 65536))
    (i32.store (i32.const 76) (i32.const 131000))
    (local.set $id (call $spawn (i32.const 64)))
    ;; As in the library: the id is stored after the spawn.
    (i32.atomic.store (i32.const 64) (local.get $id))
    (loop $join
      (if (i32.atomic.load (i32.const 64))
        (then
          (drop (memory.atomic.wait32 (i32.const 64) (local.get $id) (i64.const -1)))
          (br $join))))
    (call $exit
      (select (i32.const 0) (i32.eq (i32.load (i32.const 32)) (i32.const 65536)) (i32.eq (i32.load (i32.const 32)) (i32.const 130992))))))
