(module $"a module"
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (func $"operator new(unsigned long)" (;0;) (type 0) (param $"a b" i32)
    (local $x i32) ;; 1
    call $plain
  )
  (func $plain (;1;) (type 1)
  )
  (func $"quote\22and\5cslash" (;2;) (type 1)
  )
  (func $"\e2\80\aereversed" (;3;) (type 1)
  )
  (func $"größe" (;4;) (type 1)
  )
  (memory $plain (;0;) 1)
  (global $plain (;0;) i32 i32.const 0)
  (export "größe" (func $"größe"))
  (export "line\0abreak" (func $plain))
  ;; custom section "name", 122 bytes, after the code section
)
