;; TEST: roundtrip
;; TEST: print
;; Recursion groups, subtypes, packed fields and both forms of reference types.
(module
  (type $plain (func (param i32)))
  (rec
    (type $node (sub (struct (field (mut i32)) (field (ref null $list)))))
    (type $list (sub (array (mut (ref null $node))))))
  (type $leaf (sub final $node (struct (field (mut i32)) (field (ref null $list)) (field i8) (field (mut i16)))))
  (rec)
  (type $bytes (array (mut i8)))
  (type $references (func (param anyref eqref i31ref structref arrayref nullref nullfuncref nullexternref externref (ref any) (ref null any))))
  (rec (type $single (func (result (ref $leaf)))))
  (global $empty (ref null $node) (ref.null $node))
  (global $small (ref i31) (ref.i31 (i32.const 7)))
  (global $made (ref $bytes) (array.new_fixed $bytes 3 (i32.const 1) (i32.const 2) (i32.const 3)))
  (func $make (type $single)
    (struct.new $leaf (i32.const 1) (ref.null $list) (i32.const 2) (i32.const 3)))
  (func $test (param $value anyref) (result i32)
    (block $is (result (ref $node))
      (br_on_cast $is anyref (ref $node) (local.get $value))
      (br_on_cast_fail 0 (ref null any) (ref $leaf))
      drop
      i32.const 0
      return)
    (drop (ref.cast (ref null $leaf)))
    (ref.test (ref null $bytes) (local.get $value))
    (ref.test (ref $bytes) (local.get $value))
    i32.and)
  (func $arrays (param $a (ref $bytes)) (result i32)
    (array.copy $bytes $bytes (local.get $a) (i32.const 0) (local.get $a) (i32.const 1) (i32.const 2))
    (array.set $bytes (local.get $a) (i32.const 0) (i32.const 9))
    (array.fill $bytes (local.get $a) (i32.const 0) (i32.const 9) (i32.const 1))
    (drop (array.new_data $bytes $text (i32.const 0) (i32.const 2)))
    (array.init_data $bytes $text (local.get $a) (i32.const 0) (i32.const 0) (i32.const 2))
    (array.get_u $bytes (local.get $a) (i32.const 0))
    (array.len (local.get $a))
    i32.add
    (i31.get_s (global.get $small))
    i32.add)
  (data $text "text"))
