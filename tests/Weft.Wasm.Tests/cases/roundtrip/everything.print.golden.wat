(module $everything
  (type $start (;0;) (func (param i32 i32)))
  (type $pair (;1;) (func (param i32) (result i32 i64)))
  (type (;2;) (func (param i32) (result i32)))
  (type (;3;) (func (param i32)))
  (type (;4;) (func (param i64)))
  (type (;5;) (func))
  (type (;6;) (func (param f64) (result f64)))
  (import "wasi" "thread-spawn" (func $spawn (;0;) (type 2)))
  (import "env" "memory" (memory $memory (;0;) 2 16 shared))
  (import "env" "counter" (global $counter (;0;) (mut i32)))
  (import "env" "table" (table $outside (;0;) 1 funcref))
  (import "env" "oops" (tag $oops (;0;) (type 3)))
  (func $entry (;1;) (type $start) (param i32 i32)
    local.get 0
    local.get 1
    i32.add
    global.set $counter
  )
  (func $init (;2;) (type 5)
    (local $flag i32) ;; 0
    block (;@1;)
      i32.const 0
      i32.const 0
      i32.const 1
      i32.atomic.rmw.cmpxchg offset=16
      br_if 0 (;@1;)
      i32.const 64
      i32.const 0
      i32.const 5
      memory.init $hello
      data.drop $hello
    end
    loop (;@1;)
      i32.const 0
      i32.load offset=16
      local.tee $flag
      if (;@2;)
        i32.const 0
        local.set $flag
        br 1 (;@1;)
      else
        nop
      end
    end
  )
  (func $named (;3;) (type $pair) (param $value i32) (result i32 i64)
    (local $wide i64) ;; 1
    (local f32) ;; 2
    (local f64) ;; 3
    local.get $value
    local.get $wide
  )
  (func (;4;) (type 6) (param f64) (result f64)
    f64.const nan:0x4000000000001
    f64.const -inf
    f64.add
    f32.const 0.1875
    f64.promote_f32
    f64.mul
  )
  (table $inside (;1;) 2 4 funcref)
  (tag $own (;1;) (type 4))
  (global $base (;1;) i32 i32.const 1024)
  (global $pointer (;2;) (mut i64) i64.const -5)
  (global $callee (;3;) funcref ref.func $entry)
  (export "memory" (memory $memory))
  (export "wasi_thread_start" (func $entry))
  (export "counter" (global $counter))
  (start $init)
  (elem $e (;0;) (table $inside) (offset i32.const 0) func $entry $named)
  (data $hello (;0;) "hello")
  (data $placed (;1;) (offset i32.const 1024) "\00\01quoted \22\5c\ff")
  ;; custom section "name", 207 bytes, after the data section
)
