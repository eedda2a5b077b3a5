(func (;0;) (type 0) (param i32) (result i32)
  local.get 0
  i32.load
  local.tee 0
  local.get 0
  i32.mul
)
(func (;1;) (type 0) (param i32) (result i32)
  (local i32) ;; 1
  local.get 0
  i32.load
  local.set 1
  local.get 0
  i32.const 5
  i32.store
  local.get 1
)
(func (;2;) (type 0) (param i32) (result i32)
  local.get 0
  i32.load offset=4
  local.get 0
  i32.load
  i32.sub
)
(func (;3;) (type 1) (result i32)
  call 4
  call 5
  i32.sub
)
(func (;6;) (type 1) (result i32)
  (local i32) ;; 0
  call 4
  local.set 0
  call 5
  local.get 0
  i32.sub
)
(func (;7;) (type 2) (result i64)
  (local i64) ;; 0
  call 8
  drop
  local.set 0
  drop
  local.get 0
)
