;; Counts the primes below 1,000,000 on four threads, and says how many each of them found.
;;
;;     weft run samples/threads.wat
;;
;; This is all that a wasi-threads module needs, written by hand; a toolchain's libc does the same and more:
;;   - a shared memory, imported so that all threads get the same one, and exported for the host
;;   - the import `wasi` `thread-spawn`, which starts a thread and gives its id, or a negative number where it could not
;;   - the export `wasi_thread_start`, in which a new thread begins; each thread has an instance of its own, so globals are not shared
;;   - a start function that runs in every thread, and initialises the memory in the first one alone
(module $threads
  (import "wasi" "thread-spawn" (func $thread_spawn (param $argument i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param $descriptor i32) (param $vectors i32) (param $count i32) (param $written i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param $code i32)))
  (import "env" "memory" (memory $memory 1 16 shared))

  (export "memory" (memory $memory))
  (export "_start" (func $main))
  (export "wasi_thread_start" (func $thread_main))

  (start $initialize)

  ;; The memory, by address:
  ;;      0  0 before initialisation, 1 while a thread does it, 2 afterwards
  ;;      4  how many threads still count; the main thread waits on it
  ;;      8  the vector for fd_write: address, length
  ;;     16  where fd_write puts how much it wrote
  ;;     64  a record for each thread, 16 bytes long: first number, end, primes found
  ;;    256  texts
  ;;    512  the line that is being written
  ;; The segment is passive: an active one would be copied again by every thread, over whatever the others had written.
  (data $texts "thread  found  primes from  to \nprimes below ")

  (global $thread_count i32 (i32.const 4))
  (global $limit i32 (i32.const 1000000))
  ;; The end of the line that is being written. Only the main thread writes.
  (global $line_end (mut i32) (i32.const 512))

  ;; Runs in every thread before anything else, so only the first may do the work, and the others have to wait for it.
  (func $initialize
    (block $done
      (block $wait
        (br_if $done (i32.eq (i32.atomic.load (i32.const 0)) (i32.const 2)))
        (br_if $wait (i32.atomic.rmw.cmpxchg (i32.const 0) (i32.const 0) (i32.const 1)))
        (memory.init $texts (i32.const 256) (i32.const 0) (i32.const 45))
        (i32.atomic.store (i32.const 0) (i32.const 2))
        (drop (memory.atomic.notify (i32.const 0) (i32.const -1)))
        (br $done))
      (drop (memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const -1))))
    (data.drop $texts))

  (func $main
    (local $index i32)
    (i32.atomic.store (i32.const 4) (global.get $thread_count))
    (loop $spawn
      (call $set_range (local.get $index))
      ;; The argument is the address of the thread's record.
      (if (i32.lt_s (call $thread_spawn (call $record (local.get $index))) (i32.const 0))
        (then (call $proc_exit (i32.const 1))))
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br_if $spawn (i32.lt_u (local.get $index) (global.get $thread_count))))
    (call $join)
    (call $report))

  ;; A new thread begins here. Its id is of no interest, its argument is its record.
  (func $thread_main (param $id i32) (param $record i32)
    (local $number i32)
    (local $found i32)
    (local.set $number (i32.load (local.get $record)))
    (loop $next
      (local.set $found (i32.add (local.get $found) (call $is_prime (local.get $number))))
      (local.set $number (i32.add (local.get $number) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $number) (i32.load offset=4 (local.get $record)))))
    (i32.store offset=8 (local.get $record) (local.get $found))
    ;; The atomic subtraction publishes the record too: whoever sees the new count sees all that was stored before.
    (if (i32.eq (i32.atomic.rmw.sub (i32.const 4) (i32.const 1)) (i32.const 1))
      (then (drop (memory.atomic.notify (i32.const 4) (i32.const 1))))))

  ;; Waits until no thread counts any more. The count may change between the load and the wait; the wait sees that and returns at once.
  (func $join
    (local $running i32)
    (loop $again
      (local.set $running (i32.atomic.load (i32.const 4)))
      (if (local.get $running)
        (then
          (drop (memory.atomic.wait32 (i32.const 4) (local.get $running) (i64.const -1)))
          (br $again)))))

  (func $record (param $index i32) (result i32)
    (i32.add (i32.const 64) (i32.mul (local.get $index) (i32.const 16))))

  (func $set_range (param $index i32)
    (local $length i32)
    (local.set $length (i32.div_u (global.get $limit) (global.get $thread_count)))
    (i32.store (call $record (local.get $index)) (i32.mul (local.get $index) (local.get $length)))
    (i32.store offset=4
      (call $record (local.get $index))
      (i32.mul (i32.add (local.get $index) (i32.const 1)) (local.get $length))))

  (func $is_prime (param $number i32) (result i32)
    (local $divisor i32)
    (if (i32.lt_u (local.get $number) (i32.const 4))
      (then (return (i32.gt_u (local.get $number) (i32.const 1)))))
    (if (i32.eqz (i32.and (local.get $number) (i32.const 1)))
      (then (return (i32.const 0))))
    (local.set $divisor (i32.const 3))
    (loop $next
      (if (i32.gt_u (i32.mul (local.get $divisor) (local.get $divisor)) (local.get $number))
        (then (return (i32.const 1))))
      (if (i32.eqz (i32.rem_u (local.get $number) (local.get $divisor)))
        (then (return (i32.const 0))))
      (local.set $divisor (i32.add (local.get $divisor) (i32.const 2)))
      (br $next))
    (unreachable))

  ;; Writes a line for each thread and one for all, all pieces from the texts: "thread " is 7 bytes at 256, and so on.
  (func $report
    (local $index i32)
    (local $total i32)
    (loop $next
      (local.set $total (i32.add (local.get $total) (i32.load offset=8 (call $record (local.get $index)))))
      (call $append (i32.const 256) (i32.const 7))
      (call $append_number (i32.add (local.get $index) (i32.const 1)))
      (call $append (i32.const 263) (i32.const 7))
      (call $append_number (i32.load offset=8 (call $record (local.get $index))))
      (call $append (i32.const 270) (i32.const 13))
      (call $append_number (i32.load (call $record (local.get $index))))
      (call $append (i32.const 283) (i32.const 4))
      (call $append_number (i32.load offset=4 (call $record (local.get $index))))
      (call $end_line)
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $index) (global.get $thread_count))))
    (call $append_number (local.get $total))
    (call $append (i32.const 269) (i32.const 1))
    (call $append (i32.const 288) (i32.const 13))
    (call $append_number (global.get $limit))
    (call $end_line))

  (func $append (param $text i32) (param $length i32)
    (memory.copy (global.get $line_end) (local.get $text) (local.get $length))
    (global.set $line_end (i32.add (global.get $line_end) (local.get $length))))

  ;; Appends a number in decimal: the digits before the last one first.
  (func $append_number (param $number i32)
    (if (i32.ge_u (local.get $number) (i32.const 10))
      (then (call $append_number (i32.div_u (local.get $number) (i32.const 10)))))
    (i32.store8 (global.get $line_end) (i32.add (i32.const 48) (i32.rem_u (local.get $number) (i32.const 10))))
    (global.set $line_end (i32.add (global.get $line_end) (i32.const 1))))

  (func $end_line
    (call $append (i32.const 287) (i32.const 1))
    (i32.store (i32.const 8) (i32.const 512))
    (i32.store (i32.const 12) (i32.sub (global.get $line_end) (i32.const 512)))
    (if (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 16))
      (then (call $proc_exit (i32.const 1))))
    (global.set $line_end (i32.const 512)))
)
