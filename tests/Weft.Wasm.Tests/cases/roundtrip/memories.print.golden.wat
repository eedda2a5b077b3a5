(module
  (type (;0;) (func (param i64) (result i64)))
  (type (;1;) (func))
  (func (;0;) (type 0) (param i64) (result i64)
    local.get 0
    i64.load $wide offset=78187493520
  )
  (func (;1;) (type 1)
    i32.const 1
    i32.const 2
    i32.load16_s align=1
    i32.store8 $shared offset=3
    i32.const 0
    i32.const 0
    i32.const 4
    memory.copy $small $shared
    i32.const 0
    i32.const 0
    i32.const 4
    memory.copy
    i64.const 0
    i32.const 0
    i64.const 4
    memory.fill $wide
    i32.const 0
    i32.const 0
    i32.const 4
    memory.init $shared $text
    i64.const 1
    memory.grow $wide
    drop
    memory.size $shared
    drop
    i32.const 0
    i32.const 1
    memory.atomic.notify $shared offset=4
    drop
  )
  (memory $small (;0;) 1)
  (memory $wide (;1;) i64 1 4294967296)
  (memory $shared (;2;) 1 2 shared)
  (global $a (;0;) i32 i32.const 8)
  (global $b (;1;) i32 global.get $a i32.const 2 i32.mul i32.const 4 i32.add)
  (data $text (;0;) "text")
  (data (;1;) (memory $wide) (offset i64.const 16) "wide")
  (data (;2;) (offset i32.const 4) "small")
  ;; custom section "name", 42 bytes, after the data section
)
