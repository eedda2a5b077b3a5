(func (;0;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  (local i32) ;; 2
  i32.const 0
  local.set 1
  i32.const 0
  local.set 2
  block (;@1;)
    loop (;@2;)
      local.get 1
      local.get 0
      i32.ge_s
      br_if 1 (;@1;)
      local.get 2
      local.get 1
      i32.add
      local.set 2
      local.get 1
      i32.const 1
      i32.add
      local.set 1
      br 0 (;@2;)
    end
  end
  local.get 2
)
(func (;1;) (type 0) (param i32) (result i32)
  loop (;@1;)
    local.get 0
    i32.const 1
    i32.sub
    local.tee 0
    i32.const 3
    i32.gt_s
    br_if 0 (;@1;)
  end
  loop (;@1;)
    local.get 0
    i32.const 1
    i32.sub
    local.tee 0
    i32.const 2
    i32.gt_s
    br_if 0 (;@1;)
  end
  local.get 0
)
(func (;2;) (type 1) (param i32 i32) (result i32)
  block (;@1;)
    loop (;@2;)
      local.get 1
      i32.eqz
      br_if 1 (;@1;)
      local.get 1
      local.get 0
      local.get 1
      i32.rem_u
      local.set 1
      local.set 0
      br 0 (;@2;)
    end
  end
  local.get 0
)
