(func $__wasm_init_tls (;6;) (type 1) (param i32)
  local.get 0
  i32.const 0
  i32.const 1
  memory.init $.tdata
  local.get 0
  i32.const 1
  i32.add
  i32.const 0
  i32.const 19
  memory.fill
)
