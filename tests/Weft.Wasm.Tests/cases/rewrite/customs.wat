;; TEST: rewrite stores
;; Sections with code offsets in them go, the others stay where they are.
(module
  (@custom "linking" (before first) "\02")
  (@custom "kept" (before first) "\01\02")
  (@custom ".debug_info" (after code) "\00")
  (@custom "sourceMappingURL" "\00")
  (@custom "external_debug_info" "\00")
  (@custom "reloc.CODE" "\00")
  (@custom "producers" "\00")
  (@custom "metadata.code.broken" (before code) "\ff")
  (memory 1)
  (func (i32.atomic.store (i32.const 0) (i32.const 1))))
