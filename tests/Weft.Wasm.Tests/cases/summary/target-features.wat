;; TEST: summary
;; TEST: print
;; What LLVM's linker records about features, and a memory that nobody names.
(module
  (@custom "target_features" (after data) "\03+\07atomics+\0bbulk-memory-\05other")
  (import "wasi" "thread-spawn" (func (param i32) (result i32)))
  (import "env" "memory" (memory 1 4 shared))
  (func $wasi_thread_start (param i32 i32))
  (func)
  (export "wasi_thread_start" (func $wasi_thread_start))
  (start 2))
