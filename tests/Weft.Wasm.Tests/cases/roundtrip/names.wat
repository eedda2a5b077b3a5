;; TEST: roundtrip
;; TEST: print
;; Names that are no identifiers, that repeat across spaces, and that could deceive a reader.
(module $"a module"
  (func $"operator new(unsigned long)" (param $"a b" i32) (local $x i32) call $plain)
  (func $plain)
  (func $"quote\"and\\slash")
  (func $"\u{202e}reversed")
  (func $"größe")
  (memory $plain 1)
  (global $plain i32 i32.const 0)
  (export "größe" (func $"größe"))
  (export "line\0abreak" (func 1)))
