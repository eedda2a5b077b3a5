(module
  (type $f (;0;) (func))
  (type (;1;) (func (param (ref null $f))))
  (func $g (;0;) (type $f)
  )
  (func $h (;1;) (type $f)
  )
  (func $use (;2;) (type $f)
    i32.const 0
    i32.const 1
    table.get $first
    table.set $first
    i32.const 0
    i32.const 1
    i32.const 2
    table.copy
    i32.const 0
    i32.const 0
    i32.const 1
    table.init 1
    elem.drop 1
    table.size $second
    drop
    ref.null extern
    i32.const 1
    table.grow $second
    drop
    i32.const 0
    ref.null extern
    i32.const 1
    table.fill $second
    i32.const 0
    call_indirect (type $f)
    i64.const 2
    call_indirect $wide (type $f)
    i32.const 0
    return_call_indirect (type $f)
  )
  (func $references (;3;) (type 1) (param (ref null $f))
    block (;@1;)
      local.get 0
      br_on_null 0 (;@1;)
      call_ref $f
    end
    block (result (ref $f)) (;@1;)
      local.get 0
      br_on_non_null 0 (;@1;)
      return
    end
    return_call_ref $f
  )
  (table $first (;0;) 10 funcref)
  (table $second (;1;) 4 8 externref)
  (table $typed (;2;) 3 (ref $f) ref.func $g)
  (table $wide (;3;) i64 5 funcref)
  (elem (;0;) (offset i32.const 1) func $g $h)
  (elem (;1;) func $g)
  (elem (;2;) (table $wide) (offset i64.const 2) func $h)
  (elem (;3;) declare func $h)
  (elem (;4;) (table $first) (offset i32.const 0) funcref (item ref.func $g) (item ref.null func))
  (elem (;5;) funcref (item ref.func $h))
  (elem (;6;) (table $second) (offset i32.const 0) externref (item ref.null extern))
  (elem (;7;) declare (ref null $f) (item ref.func $g))
  ;; custom section "name", 81 bytes, after the code section
)
