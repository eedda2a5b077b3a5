(func (;0;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  global.get 0
  global.get 1
  i32.sub
  i32.const 32
  i32.lt_u
  if (;@1;)
    call 5
    unreachable
  end
  global.get 0
  i32.const 32
  i32.sub
  local.tee 1
  global.set 0
  local.get 1
  local.get 0
  i32.store offset=24
  local.get 1
  i64.const 7
  i64.store offset=8
  local.get 1
  i32.const 24
  i32.add
  call 1
  local.get 1
  i32.load offset=24
  local.get 1
  i32.const 32
  i32.add
  global.set 0
)
(func (;2;) (type 2) (param i32) (result i32)
  (local i32) ;; 1
  (local i32) ;; 2
  global.get 0
  local.set 1
  local.get 0
  local.set 2
  global.get 0
  global.get 1
  i32.sub
  local.get 2
  i32.lt_u
  if (;@1;)
    call 5
    unreachable
  end
  global.get 0
  local.get 2
  i32.sub
  i32.const -16
  i32.and
  local.tee 2
  global.set 0
  local.get 2
  local.set 0
  local.get 0
  call 1
  local.get 0
  local.get 1
  global.set 0
)
(func (;3;) (type 3) (param i32 f64) (result f64)
  (local i32) ;; 2
  (local i32) ;; 3
  i32.const 0
  local.set 2
  loop (;@1;)
    block (;@2;)
      i32.const 1024
      i32.load
      i32.eqz
      br_if 0 (;@2;)
      global.get 0
      global.get 1
      i32.sub
      i32.const 16
      i32.lt_u
      if (;@3;)
        call 5
        unreachable
      end
      global.get 0
      i32.const 16
      i32.sub
      local.tee 3
      global.set 0
      local.get 3
      local.get 1
      f64.store
      local.get 3
      local.get 0
      i32.store offset=8
      local.get 3
      local.get 2
      i32.store offset=12
      call 4
      global.get 0
      local.tee 3
      f64.load
      local.set 1
      local.get 3
      i32.load offset=8
      local.set 0
      local.get 3
      i32.load offset=12
      local.set 2
      local.get 3
      i32.const 16
      i32.add
      global.set 0
    end
    local.get 1
    f64.const 1.5
    f64.mul
    local.set 1
    local.get 2
    i32.const 1
    i32.add
    local.tee 2
    local.get 0
    i32.lt_s
    br_if 0 (;@1;)
  end
  local.get 1
)
