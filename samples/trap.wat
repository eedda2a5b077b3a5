;; A thread reads behind the end of the memory. Weft says which thread it was and where, and ends with 134.
;;
;;     weft run samples/trap.wat
(module $trap
  (import "wasi" "thread-spawn" (func $thread_spawn (param $argument i32) (result i32)))
  (import "env" "memory" (memory $memory 1 16 shared))

  (export "memory" (memory $memory))
  (export "_start" (func $main))
  (export "wasi_thread_start" (func $thread_main))

  ;; The main thread waits for a thread that never comes to the end.
  (func $main
    (drop (call $thread_spawn (i32.const 65536)))
    (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))

  (func $thread_main (param $id i32) (param $address i32)
    (drop (call $sum (local.get $address) (i32.const 4))))

  (func $sum (param $address i32) (param $count i32) (result i32)
    (local $sum i32)
    (loop $next
      (local.set $sum (i32.add (local.get $sum) (call $read (local.get $address))))
      (local.set $address (i32.add (local.get $address) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $next (local.get $count)))
    (local.get $sum))

  (func $read (param $address i32) (result i32)
    (i32.load (local.get $address)))
)
