(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (type (;3;) (func (result i32 exnref)))
  (type (;4;) (func (param i32) (result i32)))
  (func $catch (;0;) (type 2) (result i32)
    block (result exnref) (;@1;)
      block (type 3) (;@2;)
        block (result i32) (;@3;)
          block (;@4;)
            try_table (result i32) (catch $number 1) (catch_ref $number 2) (catch_all 0) (catch_all_ref 3) (;@5;)
              i32.const 3
              throw $number
            end
          end
          i32.const 4
          return
        end
        return
      end
      drop
      return
    end
    throw_ref
  )
  (func $typed (;1;) (type 4) (param i32) (result i32)
    local.get 0
    try_table (type 4) (;@1;)
      i32.const 1
      i32.add
    end
    try_table (;@1;)
      throw $nothing
    end
  )
  (tag $number (;0;) (type 0))
  (tag $nothing (;1;) (type 1))
  ;; custom section "name", 67 bytes, after the code section
)
