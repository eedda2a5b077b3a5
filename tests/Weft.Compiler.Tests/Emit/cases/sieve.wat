(func (;0;) (type 0) (param i32 i32) (result i32)
  (local i32) ;; 2
  (local i32) ;; 3
  (local i32) ;; 4
  local.get 0
  i32.const 0
  local.get 1
  memory.fill
  i32.const 2
  local.set 3
  i32.const 0
  local.set 2
  block (;@1;)
    loop (;@2;)
      local.get 3
      local.get 1
      i32.ge_s
      br_if 1 (;@1;)
      block (;@3;)
        local.get 3
        local.get 1
        i32.ge_u
        if (;@4;)
          call 1
          unreachable
        end
        local.get 0
        local.get 3
        i32.add
        i32.load8_u
        br_if 0 (;@3;)
        local.get 2
        i32.const 1
        i32.add
        local.set 2
        local.get 3
        local.get 3
        i32.add
        local.set 4
        block (;@4;)
          loop (;@5;)
            local.get 4
            local.get 1
            i32.ge_s
            br_if 1 (;@4;)
            local.get 4
            local.get 1
            i32.ge_u
            if (;@6;)
              call 1
              unreachable
            end
            local.get 0
            local.get 4
            i32.add
            i32.const 1
            i32.store8
            local.get 4
            local.get 3
            i32.add
            local.set 4
            br 0 (;@5;)
          end
        end
      end
      local.get 3
      i32.const 1
      i32.add
      local.set 3
      br 0 (;@2;)
    end
  end
  local.get 2
)
