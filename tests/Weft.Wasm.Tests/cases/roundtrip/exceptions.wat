;; TEST: roundtrip
;; TEST: print
(module
  (tag $number (param i32))
  (tag $nothing)
  (func $catch (result i32)
    (block $all (result exnref)
      (block $tagged (result i32 exnref)
        (block $plain (result i32)
          (block $any
            (try_table (result i32) (catch $number $plain) (catch_ref $number $tagged) (catch_all $any) (catch_all_ref $all)
              (throw $number (i32.const 3))))
          (return (i32.const 4)))
        return)
      drop
      return)
    throw_ref)
  (func $typed (param i32) (result i32)
    (local.get 0)
    (try_table (param i32) (result i32)
      (i32.const 1)
      i32.add)
    (try_table (throw $nothing))))
