;; replaced 1 i32.atomic.store
(module
  (type (;0;) (func))
  (func (;0;) (type 0)
    i32.const 0
    i32.const 1
    i32.atomic.rmw.xchg
    drop
  )
  (memory (;0;) 1)
  ;; custom section "kept", 2 bytes, before all sections
  ;; custom section "producers", 1 bytes, after the code section
)
