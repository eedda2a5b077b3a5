using System.Text;

namespace Weft.Host.Tests.Preparation;

/// <summary>What cannot be loaded or started, and how it is said.</summary>
public sealed class LoadTests
{
    private static readonly WasmEngine Engine = new(new() { UseCache = false });

    [Theory]
    [InlineData("", "WEFT1001")]
    [InlineData("\0asm", "WEFT1001")]
    [InlineData("\0\0\0\0", "WEFT1001")]
    [InlineData("hello", "WEFT1004")]
    [InlineData("(module (func (export \"_start\")", "WEFT1004")]
    [InlineData("(module (func (export \"_start\") (drop)))", "WEFT1003")]
    [InlineData("(module (import \"wasi\" \"thread-spawn\" (func (param i32) (result i32))) (memory 1 1 shared))", "WEFT1011")]
    public void Load_refuses(string content, string code)
    {
        WeftException exception = Assert.Throws<WeftException>(() => Engine.LoadModule(Encoding.UTF8.GetBytes(content), "name.wasm"));
        Assert.Equal((code, "name.wasm"), (exception.Error.Code, exception.Error.Place));
        Assert.DoesNotContain('\n', exception.Error.Message);
    }

    [Theory]
    [InlineData("(import \"a\" \"b\" (func))", "WEFT1005", "'a' 'b'")]
    [InlineData("(import \"wasi\" \"thread_spawn\" (func (param i32) (result i32)))", "WEFT1005", "thread-spawn")]
    [InlineData("(import \"a\" \"b\" (global i32))", "WEFT1005", "global")]
    [InlineData("(import \"a\" \"b\" (memory 1))", "WEFT1005", "memory")]
    [InlineData("(import \"wasi\" \"thread-spawn\" (func (param i64) (result i32)))", "WEFT1006", "(i64) -> (i32)")]
    [InlineData("(func (export \"_start\") (param i32))", "WEFT1012", "'_start'")]
    [InlineData("(memory (export \"_initialize\") 1)", "WEFT1012", "not a function")]
    public void Start_refuses(string body, string code, string detail)
    {
        using WasmModule module = Engine.LoadModule(Encoding.UTF8.GetBytes($"(module {body})"));
        WeftException exception = Assert.Throws<WeftException>(() => Engine.Start(module));
        Assert.Equal(code, exception.Error.Code);
        Assert.Contains(detail, exception.Error.Message + exception.Error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_that_no_host_function_has_are_no_trouble()
    {
        // The engine's C interface ends the process when asked for such a signature.
        using WasmModule module = Engine.LoadModule("""
            (module
              (type $s (struct))
              (func (export "vector") (param v128) (result v128) (local.get 0))
              (func (export "reference") (param (ref null $s)) (result (ref null $s)) (local.get 0))
              (func (export "exception") (param exnref externref funcref))
              (global (export "global") v128 (v128.const i64x2 1 2))
              (func (export "_start")))
            """u8);
        await using GuestGroup group = Engine.Start(module);
        Assert.Equal(GroupExitKind.Exited, (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind);
        using WasmModule importing = Engine.LoadModule("""(module (import "wasi" "thread-spawn" (func (param v128) (result (ref func)))))"""u8);
        Assert.Equal("WEFT1006", Assert.Throws<WeftException>(() => Engine.Start(importing)).Error.Code);
    }

    public static TheoryData<string, GroupOptions> BadOptions => new()
    {
        { "WEFT1103", new() { MaxThreads = 0 } },
        { "WEFT1103", new() { MaxThreads = 1 << 29 } },
        { "WEFT1103", new() { MaxMemory = -1 } },
        { "WEFT1103", new() { Timeout = TimeSpan.FromSeconds(-1) } },
        { "WEFT1103", new() { Timeout = TimeSpan.FromDays(50) } },
        { "WEFT1009", new() { MaxMemory = 65535 } },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Start_refuses_options(string code, GroupOptions options)
    {
        using WasmModule module = Engine.LoadModule("(module (import \"a\" \"b\" (memory 1 2 shared)) (func (export \"_start\")))"u8);
        WeftException exception = Assert.Throws<WeftException>(() => Engine.Start(module, options));
        Assert.Equal(code, exception.Error.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Stack_out_of_range_is_an_exception_before_the_engine_sees_it(int bytes)
    {
        WeftException exception = Assert.Throws<WeftException>(() => new WasmEngine(new() { MaxWasmStack = bytes }));
        Assert.Equal(("WEFT1103", nameof(EngineOptions.MaxWasmStack)), (exception.Error.Code, exception.Error.Place));
    }

    [Theory]
    [InlineData(64 << 10)]
    [InlineData(8 << 20)]
    [InlineData(256 << 20)]
    public async Task Stack_overflow_is_a_trap_at_every_size(int bytes)
    {
        using WasmEngine engine = new(new() { UseCache = false, MaxWasmStack = bytes });
        using WasmModule module = engine.LoadModule("(module (func $recurse (param i32) (call $recurse (local.get 0)) (drop (i32.div_u (i32.const 1) (local.get 0)))) (func (export \"_start\") (call $recurse (i32.const 1))))"u8);
        for (int i = 0; i < 3; i++)
        {
            await using GuestGroup group = engine.Start(module);
            GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("wasm trap: call stack exhausted", exit.Trap!.Message);
        }
    }

    [Fact]
    public void Missing_file_folder_and_unreadable_path_are_errors()
    {
        foreach (string path in (string[])[Path.GetTempPath(), "does/not/exist.wasm", "nul\0byte"])
        {
            WeftException exception = Assert.Throws<WeftException>(() => Engine.LoadModule(path));
            Assert.Equal(("WEFT1002", path), (exception.Error.Code, exception.Error.Place));
        }
    }

    [Fact]
    public async Task Engine_module_and_group_may_be_disposed_of_in_any_order()
    {
        foreach (string order in (string[])["emg", "egm", "meg", "mge", "gem", "gme"])
        {
            WasmEngine engine = new(new() { UseCache = false });
            WasmModule module = engine.LoadModule("(module (func (export \"_start\") (loop $again (br $again))))"u8);
            GuestGroup group = engine.Start(module);
            foreach (char what in order + order)
            {
                switch (what)
                {
                    case 'e':
                        engine.Dispose();
                        Assert.Throws<ObjectDisposedException>(() => engine.Start(module));
                        break;
                    case 'm':
                        module.Dispose();
                        Assert.Throws<ObjectDisposedException>(() => engine.Start(module));
                        break;
                    default:
                        await group.DisposeAsync();
                        break;
                }
            }

            Assert.Equal(GroupExitKind.Killed, (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind);
        }
    }

    [Fact]
    public async Task Own_shared_memory_of_a_module_without_threads_can_be_stopped_in_a_wait()
    {
        using WasmModule module = Engine.LoadModule("""
            (module
              (memory (export "memory") 1 1 shared)
              (func (export "_start") (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1)))))
            """u8);
        await using GuestGroup group = Engine.Start(module);
        Assert.Equal(GroupExitKind.Deadlocked, (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public void Shared_memory_that_no_stop_could_reach_is_refused()
    {
        WeftException exception = Assert.Throws<WeftException>(() => Engine.LoadModule("""
            (module
              (memory 1)
              (memory $shared 1 1 shared)
              (func (export "_start") (drop (memory.atomic.wait32 $shared (i32.const 0) (i32.const 0) (i64.const -1)))))
            """u8));
        Assert.Equal("WEFT1014", exception.Error.Code);
    }

    [Fact]
    public async Task Tables_cannot_take_the_memory_of_the_host()
    {
        using WasmModule module = Engine.LoadModule("""
            (module
              (table 1 funcref)
              (func (export "_start")
                (if (i32.ne (table.grow (ref.null func) (i32.const 1000)) (i32.const 1)) (then (unreachable)))
                (if (i32.ne (table.grow (ref.null func) (i32.const 10000000)) (i32.const -1)) (then (unreachable)))))
            """u8);
        await using GuestGroup group = Engine.Start(module);
        Assert.Equal((GroupExitKind.Exited, 0), await group.WaitForExitAsync(TestContext.Current.CancellationToken) is var exit ? (exit.Kind, exit.ExitCode) : default);
    }

    [Fact]
    public async Task Memory_limit_holds_for_shared_and_own_memories()
    {
        foreach (string memory in (string[])["(import \"a\" \"b\" (memory 1 100 shared))", "(memory 1 100)"])
        {
            using WasmModule module = Engine.LoadModule(Encoding.UTF8.GetBytes($"""
                (module
                  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
                  {memory}
                  (func (export "_start")
                    (if (i32.ne (memory.grow (i32.const 2)) (i32.const 1)) (then (unreachable)))
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then (unreachable)))
                    (call $exit (memory.size))))
                """));
            await using GuestGroup group = Engine.Start(module, new() { MaxMemory = 4 * 65536 - 1 });
            GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((GroupExitKind.Exited, 3), (exit.Kind, exit.ExitCode));
        }
    }
}
