namespace Weft.Host.Tests.Groups;

/// <summary>What embedders may do wrong without ending their process.</summary>
public sealed class EmbedderFaultTests
{
    private const string Reader = """
        (module
          (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (func (export "_start")
            (i32.store (i32.const 4) (i32.const 8))
            (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 16)))))
        """;

    [Fact]
    public async Task Stream_whose_cancellation_throws_does_not_end_the_process_at_the_timeout()
    {
        using FaultyStream input = new();
        GroupExit exit = await TestGroups.RunAsync(Reader, new() { StandardInput = input, Timeout = TimeSpan.FromMilliseconds(500) });
        Assert.Equal(GroupExitKind.TimedOut, exit.Kind);
    }

    [Fact]
    public async Task Stream_whose_cancellation_throws_does_not_fail_the_kill()
    {
        using FaultyStream input = new();
        using WasmModule module = TestGroups.Load(Reader);
        await using GuestGroup group = TestGroups.Engine.Start(module, new() { StandardInput = input });
        await input.Reading.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        group.Kill();
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(GroupExitKind.Killed, exit.Kind);
    }

    [Fact]
    public async Task Callback_that_throws_ends_the_group_and_says_why()
    {
        GroupExit exit = await TestGroups.RunAsync(
            TestGroups.Threaded("(func $main (drop (call $spawn (i32.const 0)))) (func $thread (param i32 i32))"),
            new() { MaxThreads = 1, SpawnFailed = _ => throw new InvalidOperationException("the embedder's fault") });
        Assert.Equal(GroupExitKind.Trapped, exit.Kind);
        Assert.Contains("the embedder's fault", exit.Trap!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Nulls => [nameof(GroupOptions.Arguments), nameof(GroupOptions.Environment), nameof(GroupOptions.Preopens)];

    [Theory]
    [MemberData(nameof(Nulls))]
    public void Null_in_a_list_names_the_option(string option)
    {
        using WasmModule module = TestGroups.Load(Reader);
        GroupOptions[] faulty = option switch
        {
            nameof(GroupOptions.Arguments) => [new() { Arguments = null! }, new() { Arguments = ["a", null!] }],
            nameof(GroupOptions.Environment) =>
                [new() { Environment = null! }, new() { Environment = new Dictionary<string, string> { ["A"] = null! } }],
            _ =>
            [
                new() { Preopens = null! }, new() { Preopens = [null!] }, new() { Preopens = [new(null!, "/")] },
                new() { Preopens = [new("/", null!)] },
            ],
        };
        Assert.All(faulty, options =>
            Assert.Equal(option, Assert.Throws<ArgumentNullException>(() => TestGroups.Engine.Start(module, options)).ParamName));
    }

    // Never gives a byte, and throws where it is told that nobody waits any more.
    private sealed class FaultyStream : SilentStream
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reading => _reading.Task;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.Register(() => throw new InvalidOperationException("the stream's fault"));
            _reading.TrySetResult();
            return new(new TaskCompletionSource<int>().Task);
        }
    }
}
