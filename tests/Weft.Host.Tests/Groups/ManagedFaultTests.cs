using System.Runtime.CompilerServices;

namespace Weft.Host.Tests.Groups;

/// <summary>
/// Exceptions that .NET makes of signals, in a process whose signals go through the engine first. Where one is not handed on as it
/// should be, the process ends.
/// </summary>
public sealed class ManagedFaultTests
{
    private const int Times = 500;

    private const string Endless = "(module (memory (export \"memory\") 1) (func (export \"_start\") (loop $again (br $again))))";

    private const string Trapping = """
        (module
          (memory (export "memory") 1)
          (func (export "_start") (drop (i32.div_u (i32.const 1) (i32.load (i32.const 0))))))
        """;

    private const string Writer = """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (func (export "_start")
            (i32.store (i32.const 4) (i32.const 8))
            (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))
        """;

    [Fact]
    public void Faults_are_exceptions_where_an_engine_is_made_and_no_guest_has_run()
    {
        AssertFaultsAreCaught();
        using WasmEngine engine = new();
        AssertFaultsAreCaught();
    }

    [Fact]
    public async Task Faults_are_exceptions_where_guests_have_run_and_trapped()
    {
        GroupExit exit = await TestGroups.RunAsync(Trapping);
        Assert.Equal((GroupExitKind.Trapped, "wasm trap: integer divide by zero"), (exit.Kind, exit.Trap?.Message));
        AssertFaultsAreCaught();
        Assert.Equal(GroupExitKind.Trapped, (await TestGroups.RunAsync(Trapping)).Kind);
    }

    [Fact]
    public async Task Faults_are_exceptions_on_new_threads_beside_running_guests()
    {
        using WasmModule module = TestGroups.Load(Endless);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        int caught = 0;
        for (int index = 0; index < 50; index++)
        {
            Thread thread = new(() => caught += CountCaught(10));
            thread.Start();
            thread.Join();
        }

        Assert.Equal(1000, caught);
    }

    [Fact]
    public async Task Faults_are_exceptions_while_the_collector_suspends_threads()
    {
        await TestGroups.RunAsync(Trapping);
        using CancellationTokenSource end = new();
        Task collecting = Task.Run(
            () =>
            {
                while (!end.IsCancellationRequested)
                {
                    GC.Collect();
                }
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(100, CountCaught(50));
        await end.CancelAsync();
        await collecting;
    }

    [Fact]
    public async Task Faults_are_exceptions_in_a_call_from_a_guest()
    {
        using FaultingStream output = new();
        GroupExit exit = await TestGroups.RunAsync(Writer, new() { StandardOutput = output });
        Assert.Equal((GroupExitKind.Exited, 2 * Times), (exit.Kind, output.Caught));
    }

    private static void AssertFaultsAreCaught() => Assert.Equal(2 * Times, CountCaught(Times));

    private static int CountCaught(int times)
    {
        int caught = 0;
        for (int index = 0; index < times; index++)
        {
            try
            {
                _ = Divide(index, 0);
            }
            catch (DivideByZeroException)
            {
                caught++;
            }

            try
            {
                _ = Length(null!);
            }
            catch (NullReferenceException)
            {
                caught++;
            }
        }

        return caught;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int dividend, int divisor) => dividend / divisor;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(string text) => text.Length;

    private sealed class FaultingStream : MemoryStream
    {
        public int Caught { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Caught = CountCaught(Times);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return default;
        }
    }
}
