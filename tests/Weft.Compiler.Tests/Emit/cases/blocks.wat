(func (;0;) (type 0) (param i32 i32)
  local.get 0
  local.get 1
  i64.load align=1
  i64.store align=1
  local.get 0
  local.get 1
  i64.load align=1
  i64.store align=1
  local.get 0
  local.get 1
  i32.load offset=8 align=1
  i32.store offset=8 align=1
  local.get 0
  local.get 1
  i32.load align=1
  i32.store align=1
  local.get 0
  local.get 1
  i32.load offset=3 align=1
  i32.store offset=3 align=1
  local.get 0
  local.get 1
  i32.const 40
  memory.copy
  local.get 0
  i64.const 0
  i64.store align=1
  local.get 0
  i64.const 0
  i64.store offset=8 align=1
  local.get 0
  i32.const 0
  i32.store offset=16 align=1
  local.get 0
  i32.const 0
  i32.const 100
  memory.fill
)
