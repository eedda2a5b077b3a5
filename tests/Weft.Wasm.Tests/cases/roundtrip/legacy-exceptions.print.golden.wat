(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (func (;0;) (type 1)
    try (;@1;)
      try (result i32) (;@2;)
        i32.const 7
      delegate 0 (;@1;)
      throw 0
    catch 0
      drop
      try (;@2;)
      catch_all
        rethrow 1 (;@1;)
      end
    catch_all
      rethrow 0 (;@1;)
    end
  )
  (tag (;0;) (type 0))
)
