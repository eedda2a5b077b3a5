(module
  (type $plain (;0;) (func (param i32)))
  (rec
    (type $node (;1;) (sub (struct (field (mut i32)) (field (ref null $list)))))
    (type $list (;2;) (sub (array (mut (ref null $node)))))
  )
  (type $leaf (;3;) (sub final $node (struct (field (mut i32)) (field (ref null $list)) (field i8) (field (mut i16)))))
  (rec
  )
  (type $bytes (;4;) (array (mut i8)))
  (type $references (;5;) (func (param anyref eqref i31ref structref arrayref nullref nullfuncref nullexternref externref (ref any) anyref)))
  (rec
    (type $single (;6;) (func (result (ref $leaf))))
  )
  (type (;7;) (func (param anyref) (result i32)))
  (type (;8;) (func (param (ref $bytes)) (result i32)))
  (func $make (;0;) (type $single) (result (ref $leaf))
    i32.const 1
    ref.null $list
    i32.const 2
    i32.const 3
    struct.new $leaf
  )
  (func $test (;1;) (type 7) (param $value anyref) (result i32)
    block (result (ref $node)) (;@1;)
      local.get $value
      br_on_cast 0 (;@1;) (ref null any) (ref $node)
      br_on_cast_fail 0 (;@1;) (ref null any) (ref $leaf)
      drop
      i32.const 0
      return
    end
    ref.cast (ref null $leaf)
    drop
    local.get $value
    ref.test (ref null $bytes)
    local.get $value
    ref.test (ref $bytes)
    i32.and
  )
  (func $arrays (;2;) (type 8) (param $a (ref $bytes)) (result i32)
    local.get $a
    i32.const 0
    local.get $a
    i32.const 1
    i32.const 2
    array.copy $bytes $bytes
    local.get $a
    i32.const 0
    i32.const 9
    array.set $bytes
    local.get $a
    i32.const 0
    i32.const 9
    i32.const 1
    array.fill $bytes
    i32.const 0
    i32.const 2
    array.new_data $bytes $text
    drop
    local.get $a
    i32.const 0
    i32.const 0
    i32.const 2
    array.init_data $bytes $text
    local.get $a
    i32.const 0
    array.get_u $bytes
    local.get $a
    array.len
    i32.add
    global.get $small
    i31.get_s
    i32.add
  )
  (global $empty (;0;) (ref null $node) ref.null $node)
  (global $small (;1;) (ref i31) i32.const 7 ref.i31)
  (global $made (;2;) (ref $bytes) i32.const 1 i32.const 2 i32.const 3 array.new_fixed $bytes 3)
  (data $text (;0;) "text")
  ;; custom section "name", 136 bytes, after the data section
)
