namespace Weft.Host.Tests.Groups;

/// <summary>Which memory WASI functions use: the one that is exported as <c>memory</c>.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("""(import "a" "b" (memory 1 1 shared))""", "", 0)]
    [InlineData("""(import "a" "b" (memory 1 1 shared)) (import "a" "c" (memory 1 1 shared))""", """(export "memory" (memory 0))""", 0)]
    [InlineData("""(import "a" "b" (memory 1 1 shared)) (import "a" "c" (memory 1 1 shared))""", """(export "memory" (memory 1))""", 1)]
    [InlineData("""(import "a" "b" (memory 1 1 shared)) (import "a" "b" (memory 1 1 shared))""", """(export "memory" (memory 1))""", 0)]
    [InlineData("""(import "a" "b" (memory 1 1 shared))""", """(memory 1) (export "memory" (memory 1))""", 1)]
    [InlineData("""(import "a" "b" (memory 1 1 shared))""", """(memory 1) (global (export "memory") i32 (i32.const 0))""", 0)]
    [InlineData("", """(memory 1) (memory 1) (export "memory" (memory 1))""", 1)]
    [InlineData("", """(memory 1 1 shared) (memory 1 1 shared) (export "memory" (memory 1))""", 1)]
    public async Task Call_writes_to_the_exported_memory_also_in_the_start_function(string imports, string definitions, int index)
    {
        GroupExit exit = await TestGroups.RunAsync($"""
            (module
              {imports}
              (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
              {definitions}
              (func $fill (param $address i32)
                (if (call $random_get (local.get $address) (i32.const 16)) (then (unreachable)))
                (if (i64.eqz (i64.load {index} (local.get $address))) (then (unreachable))))
              (func $init (call $fill (i32.const 0)))
              (start $init)
              (func (export "_start") (call $fill (i32.const 64))))
            """);
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
    }
}
