(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32)))
  (type (;2;) (func))
  (import "wasi" "thread-spawn" (func (;0;) (type 0)))
  (import "env" "memory" (memory (;0;) 1 4 shared))
  (func $wasi_thread_start (;1;) (type 1) (param i32 i32)
  )
  (func (;2;) (type 2)
  )
  (export "wasi_thread_start" (func $wasi_thread_start))
  (start 2)
  ;; custom section "target_features", 30 bytes, after the code section
  ;; custom section "name", 22 bytes, after the code section
)
