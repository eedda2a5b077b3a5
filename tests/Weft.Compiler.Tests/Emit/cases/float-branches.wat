(func (;0;) (type 0) (param f64) (result i32)
  (local i32) ;; 1
  i32.const 0
  local.set 1
  block (;@1;)
    loop (;@2;)
      local.get 0
      f64.const 4
      f64.le
      if (;@3;)
      else
        br 2 (;@1;)
      end
      local.get 1
      i32.const 1
      i32.add
      local.set 1
      local.get 0
      local.get 0
      f64.add
      local.set 0
      br 0 (;@2;)
    end
  end
  local.get 1
)
(func (;1;) (type 1) (param f64 f64 i32) (result i32)
  block (;@1;)
    local.get 0
    local.get 1
    f64.lt
    if (;@2;)
      i32.const 1
      local.set 2
    else
      local.get 0
      f64.const 3
      f64.ge
      if (;@3;)
      else
        br 2 (;@1;)
      end
      local.get 2
      local.get 2
      i32.mul
      local.set 2
    end
  end
  local.get 2
)
