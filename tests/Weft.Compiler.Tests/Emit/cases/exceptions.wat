(func (;0;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  (local i32) ;; 2
  global.get 0
  local.set 2
  block (;@1;)
    block (result i32) (;@2;)
      local.get 0
      i32.const 1
      i32.add
      local.set 1
      try_table (catch 0 0) (;@3;)
        local.get 0
        call 1
        local.set 0
      end
      local.get 0
      i32.eqz
      br_if 1 (;@1;)
      local.get 0
      local.get 1
      i32.mul
      return
    end
    local.set 0
    local.get 2
    global.set 0
    local.get 0
    i32.load offset=4
    local.get 1
    i32.add
    local.set 0
  end
  local.get 0
)
(func (;2;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  (local i32) ;; 2
  (local i32) ;; 3
  global.get 0
  global.get 1
  i32.sub
  i32.const 16
  i32.lt_u
  if (;@1;)
    call 6
    unreachable
  end
  global.get 0
  i32.const 16
  i32.sub
  local.tee 1
  global.set 0
  local.get 1
  local.set 2
  block (result i32) (;@1;)
    block (result i32) (;@2;)
      local.get 1
      local.get 0
      i32.store
      try_table (catch 0 0) (;@3;)
        local.get 0
        local.set 3
        global.get 0
        global.get 1
        i32.sub
        local.get 3
        i32.lt_u
        if (;@4;)
          call 6
          unreachable
        end
        global.get 0
        local.get 3
        i32.sub
        i32.const -16
        i32.and
        local.tee 3
        global.set 0
        local.get 3
        local.tee 2
        local.set 0
        local.get 0
        local.get 1
        call 3
      end
      try_table (catch 0 1) (;@3;)
        local.get 1
        i32.load
        local.tee 0
        if (;@4;)
          call 4
          unreachable
        end
      end
      local.get 0
      local.get 1
      i32.const 16
      i32.add
      global.set 0
      return
    end
    local.set 0
    local.get 2
    global.set 0
    try_table (catch 0 0) (;@2;)
      local.get 1
      i32.load
      i32.const 3
      i32.eq
      if (;@3;)
        call 4
        unreachable
      end
      local.get 0
      throw 0
    end
    unreachable
  end
  drop
  local.get 2
  global.set 0
  local.get 1
  i32.load
  local.get 1
  i32.const 16
  i32.add
  global.set 0
)
(func (;5;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  (local i32) ;; 2
  global.get 0
  local.set 2
  i32.const 3
  local.set 0
  loop (;@1;)
    block (result i32) (;@2;)
      try_table (catch 0 0) (;@3;)
        local.get 0
        call 1
        local.set 1
      end
      local.get 1
      return
    end
    local.set 1
    local.get 2
    global.set 0
    local.get 0
    i32.const 1
    i32.sub
    local.tee 0
    br_if 0 (;@1;)
    local.get 1
    throw 0
  end
  unreachable
)
