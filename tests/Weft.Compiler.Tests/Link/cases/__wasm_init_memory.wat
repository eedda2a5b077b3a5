(func $__wasm_init_memory (;5;) (type 2)
  block (;@1;)
    block (;@2;)
      block (;@3;)
        i32.const 1049604
        i32.const 0
        i32.const 1
        i32.atomic.rmw.cmpxchg
        br_table 0 (;@3;) 1 (;@2;) 2 (;@1;)
      end
      i32.const 1024
      i32.const 0
      i32.const 1048578
      memory.init $.data
      i32.const 1182224
      i32.const 0
      i32.const 1
      memory.init $.tdata
      i32.const 1049604
      i32.const 2
      i32.atomic.store
      i32.const 1049604
      i32.const -1
      memory.atomic.notify
      drop
      br 1 (;@1;)
    end
    loop (;@2;)
      i32.const 1049604
      i32.const 1
      i64.const -1
      memory.atomic.wait32
      drop
      i32.const 1049604
      i32.atomic.load
      i32.const 1
      i32.eq
      br_if 0 (;@2;)
    end
  end
  data.drop $.data
)
