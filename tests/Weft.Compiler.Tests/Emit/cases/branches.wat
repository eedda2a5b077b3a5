(func (;0;) (type 0) (param i32 i32) (result i32)
  block (;@1;)
    local.get 0
    local.get 1
    i32.gt_s
    br_if 0 (;@1;)
    local.get 1
    local.set 0
  end
  local.get 0
)
(func (;1;) (type 1) (param i32)
  local.get 0
  if (;@1;)
    call 2
    return
  end
)
(func (;3;) (type 3) (param i32) (result i32)
  block (;@1;)
    local.get 0
    i32.const 7
    i32.ne
    if (;@2;)
      local.get 0
      call 4
      local.set 0
      br 1 (;@1;)
    end
    local.get 0
    i32.const 5
    i32.mul
    local.set 0
  end
  local.get 0
)
(func (;5;) (type 0) (param i32 i32) (result i32)
  local.get 0
  if (;@1;)
    call 2
  else
    call 6
  end
  local.get 1
  if (;@1;)
    call 7
    unreachable
  end
  local.get 1
)
(func (;8;) (type 0) (param i32 i32) (result i32)
  block (;@1;)
    block (;@2;)
      block (;@3;)
        block (;@4;)
          block (;@5;)
            local.get 0
            br_table 3 (;@2;) 0 (;@5;) 1 (;@4;) 0 (;@5;) 2 (;@3;) 3 (;@2;)
          end
          i32.const 10
          local.set 1
          br 3 (;@1;)
        end
        i32.const 20
        local.set 1
        br 2 (;@1;)
      end
      unreachable
    end
  end
  local.get 1
)
