(module
  (type $unary (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i64 i64) (result i64)))
  (type (;2;) (func (result i64 i32)))
  (type (;3;) (func))
  (func $factorial (;0;) (type 1) (param $n i64) (param $product i64) (result i64)
    local.get $n
    i64.eqz
    if (;@1;)
      local.get $product
      return
    end
    local.get $n
    i64.const 1
    i64.sub
    local.get $product
    local.get $n
    i64.mul
    return_call $factorial
  )
  (func $switch (;1;) (type $unary) (param i32) (result i32)
    block (;@1;)
      block (;@2;)
        block (;@3;)
          local.get 0
          br_table 0 (;@3;) 1 (;@2;) 2 (;@1;) 1 (;@2;)
        end
        i32.const 100
        return
      end
      loop (result i32) (;@2;)
        i32.const 101
      end
      return
    end
    i32.const 102
    block (type $unary) (;@1;)
      i32.const 1
      i32.add
    end
    if (type 2) (;@1;)
      i64.const 1
      i32.const 2
    else
      i64.const -9223372036854775808
      i32.const -2147483648
    end
    drop
    drop
    i32.const 1
    i32.const 2
    local.get 0
    select
    ref.null func
    ref.null func
    local.get 0
    select (result funcref)
    drop
  )
  (func (;2;) (type 3)
    unreachable
  )
  ;; custom section "name", 70 bytes, after the code section
)
