namespace Weft.Host.Tests.Groups;

public sealed class ReactorTests
{
    private const string Counter = """
        (module
          (import "env" "memory" (memory 1 1 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (func (export "_initialize") (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))) (drop (call $spawn (i32.const 0))))
          (func (export "wasi_thread_start") (param i32 i32)
            (loop $again
              (drop (i64.atomic.rmw.add (i32.const 8) (i64.const 1)))
              (br $again)))
          (func (export "initialized") (result i32) (i32.atomic.load (i32.const 0)))
          (func (export "ticks") (result i64) (i64.atomic.load (i32.const 8)))
          (func (export "sum") (param i32 i64 f32 f64) (result f64)
            (f64.add
              (f64.add (f64.convert_i32_s (local.get 0)) (f64.convert_i64_s (local.get 1)))
              (f64.add (f64.promote_f32 (local.get 2)) (local.get 3))))
          (func (export "pair") (result i32 i64) (i32.const -1) (i64.const -2))
          (func (export "trap") (unreachable))
          (func (export "leave") (param i32) (call $exit (local.get 0))))
        """;

    [Fact]
    public async Task Initialize_runs_once_and_threads_live_between_calls()
    {
        using WasmModule module = TestGroups.Load(Counter);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        Assert.Equal(1, (await CallAsync(group, "initialized"))[0]);
        long first = (await CallAsync(group, "ticks"))[0];
        while ((await CallAsync(group, "ticks"))[0] <= first)
        {
            await Task.Yield();
        }

        Assert.Equal(1, (await CallAsync(group, "initialized"))[0]);
    }

    [Fact]
    public async Task Numbers_of_every_type_go_in_and_out()
    {
        using WasmModule module = TestGroups.Load(Counter);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        long[] arguments = [-1, 1L << 40, BitConverter.SingleToInt32Bits(0.5f), BitConverter.DoubleToInt64Bits(0.25)];
        Assert.Equal((1L << 40) - 0.25, BitConverter.Int64BitsToDouble((await CallAsync(group, "sum", arguments))[0]));
        long[] pair = await CallAsync(group, "pair");
        Assert.Equal([-1L, -2L], pair);
    }

    [Fact]
    public async Task Trap_and_exit_end_the_group_and_refuse_the_call()
    {
        using WasmModule module = TestGroups.Load(Counter);
        await using GuestGroup trapped = TestGroups.Engine.Start(module);
        WeftException refused = await Assert.ThrowsAsync<WeftException>(() => CallAsync(trapped, "trap"));
        Assert.Equal("WEFT1207", refused.Error.Code);
        Assert.Equal(GroupExitKind.Trapped, (await trapped.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind);
        await Assert.ThrowsAsync<WeftException>(() => CallAsync(trapped, "ticks"));

        await using GuestGroup exited = TestGroups.Engine.Start(module);
        await Assert.ThrowsAsync<WeftException>(() => CallAsync(exited, "leave", 22));
        Assert.Equal(22, (await exited.WaitForExitAsync(TestContext.Current.CancellationToken)).ExitCode);
    }

    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("memory", 0)]
    [InlineData("sum", 3)]
    public async Task What_cannot_be_called_is_an_error(string export, int count)
    {
        using WasmModule module = TestGroups.Load(Counter);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        WeftException exception = await Assert.ThrowsAsync<WeftException>(() => group.InvokeAsync(export, new long[count]));
        Assert.Equal("WEFT1206", exception.Error.Code);
    }

    [Fact]
    public async Task Kill_refuses_calls_that_wait()
    {
        using WasmModule module = TestGroups.Load("""(module (func (export "spin") (loop $again (br $again))) (func (export "nothing")))""");
        await using GuestGroup group = TestGroups.Engine.Start(module);
        Task<long[]> spinning = group.InvokeAsync("spin");
        Task<long[]> waiting = group.InvokeAsync("nothing");
        group.Kill();
        await Assert.ThrowsAsync<WeftException>(() => spinning.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<WeftException>(() => waiting.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken));
    }

    private static Task<long[]> CallAsync(GuestGroup group, string export, params long[] arguments) =>
        group.InvokeAsync(export, arguments).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
}
