;; Writes "tick" ten times a second, for ever: something for a client to walk away from.
(module $ticks
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param $descriptor i32) (param $vectors i32) (param $count i32) (param $written i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll_oneoff (param $subscriptions i32) (param $events i32) (param $count i32) (param $ready i32) (result i32)))
  (memory (export "memory") 1)
  ;; The vector of fd_write: address 32, length 5.
  (data (i32.const 0) "\20\00\00\00\05\00\00\00")
  (data (i32.const 32) "tick\n")
  ;; A subscription to the monotonic clock (id 1, at byte 16 of the record), 100,000,000 ns from now (at byte 24).
  (data (i32.const 80) "\01\00\00\00\00\00\00\00\00\e1\f5\05\00\00\00\00")
  (func $main (export "_start")
    (loop $next
      ;; The host stops a guest wherever it is, so it need not ask whether anybody still listens.
      (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
      (drop (call $poll_oneoff (i32.const 64) (i32.const 128) (i32.const 1) (i32.const 16)))
      (br $next)))
)
