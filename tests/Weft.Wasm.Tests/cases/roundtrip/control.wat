;; TEST: roundtrip
;; TEST: print
;; Blocks of every type, branches, and tail calls.
(module
  (type $unary (func (param i32) (result i32)))
  (func $factorial (param $n i64) (param $product i64) (result i64)
    (if (i64.eqz (local.get $n)) (then (return (local.get $product))))
    (return_call $factorial (i64.sub (local.get $n) (i64.const 1)) (i64.mul (local.get $product) (local.get $n))))
  (func $switch (param i32) (result i32)
    block $two
      block $one
        block $zero
          local.get 0
          br_table $zero $one $two $one
        end
        i32.const 100
        return
      end
      loop (result i32)
        i32.const 101
      end
      return
    end
    i32.const 102
    block (param i32) (result i32)
      i32.const 1
      i32.add
    end
    if (result i64 i32)
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
    drop)
  (func unreachable))
