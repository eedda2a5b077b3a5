;; TEST: rewrite waits stores
;; Names move with their functions, locals included, and branch hints with the code in front of them.
(module $named
  (import "a" "b" (func $import (param $p i32)))
  (import "env" "memory" (memory 1 1 shared))
  (func $first (param $x i32) (local $y i32)
    (drop (memory.atomic.wait32 (local.get $x) (local.get $y) (i64.const -1)))
    (i32.atomic.store (i32.const 0) (i32.const 1))
    local.get $x
    (@metadata.code.branch_hint "\00")
    if
      call $second
    end
    (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
    (block $b
      local.get $y
      (@metadata.code.branch_hint "\01")
      br_if $b))
  (func $second (local $z i64)
    i32.const 0
    (@metadata.code.branch_hint "\01")
    if
    end))
