namespace Weft.Host.Tests.Groups;

/// <summary>What <c>wait</c> and <c>notify</c> give, value by value (WebAssembly threads proposal).</summary>
public sealed class WaitTests
{
    [Theory]
    [InlineData("(memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const -1))", 1)]
    [InlineData("(memory.atomic.wait64 (i32.const 0) (i64.const 1) (i64.const -1))", 1)]
    [InlineData("(memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 0))", 2)]
    [InlineData("(memory.atomic.wait64 (i32.const 0) (i64.const 0) (i64.const 1000))", 2)]
    [InlineData("(memory.atomic.wait32 offset=65532 (i32.const 0) (i32.const 0) (i64.const 1))", 2)]
    [InlineData("(memory.atomic.notify (i32.const 0) (i32.const -1))", 0)]
    [InlineData("(memory.atomic.notify offset=65532 (i32.const 0) (i32.const 0))", 0)]
    public async Task Result_is(string expression, int result)
    {
        GroupExit exit = await TestGroups.RunAsync(SingleThreaded($"(call $exit {expression})"));
        Assert.Equal((GroupExitKind.Exited, result), (exit.Kind, exit.ExitCode));
    }

    [Theory]
    [InlineData("(memory.atomic.wait32 (i32.const 2) (i32.const 0) (i64.const 0))", "unaligned atomic")]
    [InlineData("(memory.atomic.wait64 (i32.const 4) (i64.const 0) (i64.const 0))", "unaligned atomic")]
    [InlineData("(memory.atomic.notify (i32.const 1) (i32.const 0))", "unaligned atomic")]
    [InlineData("(memory.atomic.wait32 (i32.const 65536) (i32.const 0) (i64.const 0))", "out of bounds memory access")]
    [InlineData("(memory.atomic.wait64 offset=0xFFFFFFF8 (i32.const 0) (i64.const 0) (i64.const 0))", "out of bounds memory access")]
    [InlineData("(memory.atomic.wait32 offset=0xFFFFFFFC (i32.const 4) (i32.const 0) (i64.const 0))", "out of bounds memory access")]
    [InlineData("(memory.atomic.notify (i32.const 65536) (i32.const 0))", "out of bounds memory access")]
    public async Task Bad_address_traps(string expression, string message)
    {
        GroupExit exit = await TestGroups.RunAsync(SingleThreaded($"(drop {expression})"));
        Assert.Equal(GroupExitKind.Trapped, exit.Kind);
        Assert.Contains(message, exit.Trap!.Message, StringComparison.Ordinal);
        Assert.Equal(["main"], exit.Trap.Frames.Select(frame => frame.ToString()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(-1, 3)]
    public async Task Notify_wakes_as_many_as_it_says(int count, int woken)
    {
        // Two wait32 and one wait64: they share the queue of their address.
        using WasmModule module = TestGroups.Load(Waiters);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        await SpawnWaitersAsync(group, [0, 1, 0]);
        Assert.Equal(woken, await InvokeAsync(group, "notify", count));
        Assert.Equal(3 - woken, await InvokeAsync(group, "notify", -1));
        Assert.Equal(0, await InvokeAsync(group, "notify", -1));
    }

    [Fact]
    public async Task First_come_is_first_woken()
    {
        using WasmModule module = TestGroups.Load(Waiters);
        await using GuestGroup group = TestGroups.Engine.Start(module);
        await SpawnWaitersAsync(group, [0, 1, 0, 0, 1]);
        for (int id = 1; id <= 5; id++)
        {
            Assert.Equal(1, await InvokeAsync(group, "notify", 1));
            Assert.Equal(id, await InvokeAsync(group, "next_woken", id - 1));
        }
    }

    // A reactor: threads wait at 16 (argument 1: with wait64), and write their ids from 100 on in the order of their waking.
    private const string Waiters = """
        (module
          (import "env" "memory" (memory 1 1 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (export "spawn" (func $spawn))
          (func (export "notify") (param $count i32) (result i32) (memory.atomic.notify (i32.const 16) (local.get $count)))
          (func (export "next_woken") (param $seen i32) (result i32)
            (loop $again (br_if $again (i32.le_u (i32.atomic.load (i32.const 8)) (local.get $seen))))
            (i32.atomic.load offset=100 (i32.shl (local.get $seen) (i32.const 2))))
          (func (export "wasi_thread_start") (param $tid i32) (param $argument i32)
            (if (local.get $argument)
              (then (if (memory.atomic.wait64 (i32.const 16) (i64.const 0) (i64.const -1)) (then (unreachable))))
              (else (if (memory.atomic.wait32 (i32.const 16) (i32.const 0) (i64.const -1)) (then (unreachable)))))
            (i32.atomic.store offset=100 (i32.shl (i32.atomic.load (i32.const 8)) (i32.const 2)) (local.get $tid))
            (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))))
        """;

    // One after the other: the next is spawned once the one before is in the queue.
    private static async Task SpawnWaitersAsync(GuestGroup group, int[] arguments)
    {
        foreach (int argument in arguments)
        {
            long id = await InvokeAsync(group, "spawn", argument);
            while (group.Threads.Single(thread => thread.Id == id).State != GuestThreadState.Waiting)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task<long> InvokeAsync(GuestGroup group, string export, long argument) =>
        (await group.InvokeAsync(export, argument).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken))[0];

    private static string SingleThreaded(string body) => TestGroups.Threaded($"(func $main {body}) (func $thread (param i32 i32))");
}
