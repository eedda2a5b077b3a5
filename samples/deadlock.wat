;; Two threads that wait for each other: each holds one account's lock and asks for the other's. Weft finds that nothing can ever
;; go on, says who waits where, and ends with 125.
;;
;;     weft run samples/deadlock.wat
;;     weft run --on-deadlock wait --timeout 1s samples/deadlock.wat
(module $deadlock
  (import "wasi" "thread-spawn" (func $thread_spawn (param $argument i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param $code i32)))
  (import "env" "memory" (memory $memory 1 16 shared))

  (export "memory" (memory $memory))
  (export "_start" (func $main))
  (export "wasi_thread_start" (func $thread_main))

  ;; The memory, by address:
  ;;      0  how many threads run; the main thread waits on it
  ;;      4  how many threads hold their first lock
  ;;     16  the lock of account A: 0 free, 1 held
  ;;     32  the lock of account B
  ;; All of it starts as zero, so there is nothing to initialise.
  (global $lock_a i32 (i32.const 16))
  (global $lock_b i32 (i32.const 32))

  (func $main
    (i32.atomic.store (i32.const 0) (i32.const 2))
    (call $spawn (i32.const 0))
    (call $spawn (i32.const 1))
    (call $join))

  (func $spawn (param $argument i32)
    (if (i32.lt_s (call $thread_spawn (local.get $argument)) (i32.const 0))
      (then (call $proc_exit (i32.const 1)))))

  (func $join
    (local $running i32)
    (loop $again
      (local.set $running (i32.atomic.load (i32.const 0)))
      (if (local.get $running)
        (then
          (drop (memory.atomic.wait32 (i32.const 0) (local.get $running) (i64.const -1)))
          (br $again)))))

  (func $thread_main (param $id i32) (param $argument i32)
    (if (local.get $argument)
      (then (call $move_from_b_to_a))
      (else (call $move_from_a_to_b)))
    (drop (i32.atomic.rmw.sub (i32.const 0) (i32.const 1)))
    (drop (memory.atomic.notify (i32.const 0) (i32.const 1))))

  (func $move_from_a_to_b
    (call $transfer (global.get $lock_a) (global.get $lock_b)))

  ;; The mistake: the locks are taken in the other order.
  (func $move_from_b_to_a
    (call $transfer (global.get $lock_b) (global.get $lock_a)))

  (func $transfer (param $from i32) (param $to i32)
    (call $lock (local.get $from))
    (call $meet)
    (call $lock (local.get $to))
    (call $unlock (local.get $to))
    (call $unlock (local.get $from)))

  ;; Holds the first thread until the second has its lock too, so that the mistake shows every time.
  (func $meet
    (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1)))
    (drop (memory.atomic.notify (i32.const 4) (i32.const 1)))
    (loop $again
      (if (i32.lt_u (i32.atomic.load (i32.const 4)) (i32.const 2))
        (then
          (drop (memory.atomic.wait32 (i32.const 4) (i32.const 1) (i64.const -1)))
          (br $again)))))

  (func $lock (param $address i32)
    (loop $again
      (if (i32.atomic.rmw.cmpxchg (local.get $address) (i32.const 0) (i32.const 1))
        (then
          (drop (memory.atomic.wait32 (local.get $address) (i32.const 1) (i64.const -1)))
          (br $again)))))

  (func $unlock (param $address i32)
    (i32.atomic.store (local.get $address) (i32.const 0))
    (drop (memory.atomic.notify (local.get $address) (i32.const 1))))
)
