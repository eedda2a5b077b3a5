(func (;0;) (type 0) (param i32 i32) (result i32)
  (local i32) ;; 2
  (local i32) ;; 3
  (local i32) ;; 4
  (local i32) ;; 5
  (local f64) ;; 6
  (local f64) ;; 7
  (local f64) ;; 8
  (local f64) ;; 9
  (local f64) ;; 10
  (local f64) ;; 11
  (local f64) ;; 12
  (local f64) ;; 13
  (local i32) ;; 14
  f64.const 3
  local.get 0
  f64.convert_i32_s
  local.tee 8
  f64.div
  local.set 9
  f64.const 2
  local.get 8
  f64.div
  local.set 8
  i32.const 0
  local.set 4
  i32.const 0
  local.set 3
  block (;@1;)
    loop (;@2;)
      local.get 4
      local.get 0
      i32.ge_s
      br_if 1 (;@1;)
      local.get 4
      f64.convert_i32_s
      local.get 8
      f64.mul
      f64.const 1
      f64.sub
      local.set 10
      i32.const 0
      local.set 5
      block (;@3;)
        loop (;@4;)
          local.get 5
          local.get 0
          i32.ge_s
          br_if 1 (;@3;)
          local.get 5
          f64.convert_i32_s
          local.get 9
          f64.mul
          f64.const 2
          f64.sub
          local.set 11
          f64.const 0
          local.set 6
          f64.const 0
          local.set 7
          i32.const 0
          local.set 2
          block (;@5;)
            block (;@6;)
              block (;@7;)
                loop (;@8;)
                  local.get 6
                  local.get 6
                  f64.mul
                  local.tee 12
                  local.get 7
                  local.get 7
                  f64.mul
                  local.tee 13
                  f64.add
                  f64.const 4
                  f64.gt
                  br_if 1 (;@7;)
                  block (;@9;)
                    local.get 6
                    local.get 6
                    f64.add
                    local.get 7
                    f64.mul
                    local.get 10
                    f64.add
                    local.set 7
                    local.get 12
                    local.get 13
                    f64.sub
                    local.get 11
                    f64.add
                    local.set 6
                    local.get 2
                    i32.const 1
                    i32.add
                    local.set 2
                    i32.const 1024
                    i32.load
                    i32.eqz
                    br_if 0 (;@9;)
                    global.get 0
                    global.get 1
                    i32.sub
                    i32.const 80
                    i32.lt_u
                    if (;@10;)
                      call 2
                      unreachable
                    end
                    global.get 0
                    i32.const 80
                    i32.sub
                    local.tee 14
                    global.set 0
                    local.get 14
                    local.get 6
                    f64.store
                    local.get 14
                    local.get 7
                    f64.store offset=8
                    local.get 14
                    local.get 8
                    f64.store offset=16
                    local.get 14
                    local.get 9
                    f64.store offset=24
                    local.get 14
                    local.get 10
                    f64.store offset=32
                    local.get 14
                    local.get 11
                    f64.store offset=40
                    local.get 14
                    local.get 0
                    i32.store offset=48
                    local.get 14
                    local.get 1
                    i32.store offset=52
                    local.get 14
                    local.get 2
                    i32.store offset=56
                    local.get 14
                    local.get 3
                    i32.store offset=60
                    local.get 14
                    local.get 4
                    i32.store offset=64
                    local.get 14
                    local.get 5
                    i32.store offset=68
                    call 1
                    global.get 0
                    local.tee 14
                    f64.load
                    local.set 6
                    local.get 14
                    f64.load offset=8
                    local.set 7
                    local.get 14
                    f64.load offset=16
                    local.set 8
                    local.get 14
                    f64.load offset=24
                    local.set 9
                    local.get 14
                    f64.load offset=32
                    local.set 10
                    local.get 14
                    f64.load offset=40
                    local.set 11
                    local.get 14
                    i32.load offset=48
                    local.set 0
                    local.get 14
                    i32.load offset=52
                    local.set 1
                    local.get 14
                    i32.load offset=56
                    local.set 2
                    local.get 14
                    i32.load offset=60
                    local.set 3
                    local.get 14
                    i32.load offset=64
                    local.set 4
                    local.get 14
                    i32.load offset=68
                    local.set 5
                    local.get 14
                    i32.const 80
                    i32.add
                    global.set 0
                  end
                  local.get 2
                  local.get 1
                  i32.lt_s
                  br_if 0 (;@8;)
                  br 2 (;@6;)
                end
              end
              br 1 (;@5;)
            end
          end
          local.get 5
          i32.const 1
          i32.add
          local.set 5
          local.get 3
          local.get 2
          i32.add
          local.set 3
          br 0 (;@4;)
        end
      end
      local.get 4
      i32.const 1
      i32.add
      local.set 4
      br 0 (;@2;)
    end
  end
  local.get 3
)
