(func $wasi_thread_start (;7;) (type 4) (param i32 i32)
  (local i32) ;; 2
  local.get 1
  i32.load
  global.set $__stack_pointer
  local.get 1
  i32.load offset=4
  global.set $__stack_limit
  local.get 1
  i32.load offset=8
  global.set $__tls_base
  local.get 0
  local.get 1
  call $Run
  local.tee 2
  i32.eqz
  br_if 0
  local.get 2
  i32.const 0
  i32.atomic.rmw.xchg
  drop
  local.get 2
  i32.const -1
  memory.atomic.notify
  drop
)
