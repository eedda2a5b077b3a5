namespace Weft.Host.Tests.Groups;

/// <summary>
/// The table of how groups end (contract B.4): each cause, in the main and in another thread, while other threads are in each
/// state in which a stop must find them.
/// </summary>
public sealed class StopTests
{
    private const int ExitCode = 33;

    /// <summary>What a thread does when the stop comes: a body that says it is there (<c>$arrive</c>) and stays.</summary>
    public static TheoryData<string> States => [.. StateBodies.Keys];

    public static TheoryData<string, string, string> CausesAndStates
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (string cause in CauseBodies.Keys)
            {
                foreach (string thread in (string[])["main", "other"])
                {
                    foreach (string state in StateBodies.Keys)
                    {
                        if (cause != "return" || thread == "main")
                        {
                            rows.Add(cause, thread, state);
                        }
                    }
                }
            }

            return rows;
        }
    }

    private static Dictionary<string, string> StateBodies { get; } = new()
    {
        ["loop"] = "(call $arrive) (loop $again (br $again))",
        ["call loop"] = "(call $arrive) (loop $again (call $nothing) (br $again))",
        ["wait for ever"] = "(call $arrive) (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const -1)))",
        ["wait64 for ever"] = "(call $arrive) (drop (memory.atomic.wait64 (i32.const 64) (i64.const 0) (i64.const -1)))",
        ["wait an hour"] = "(call $arrive) (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 3600000000000)))",
        ["waits in a loop"] = "(call $arrive) (loop $again (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1000))) (br $again))",
        ["sleep"] = "(call $arrive) (call $sleep)",
        ["read"] = "(call $arrive) (call $read)",
        ["yield loop"] = "(call $arrive) (loop $again (drop (call $sched_yield)) (br $again))",
        ["spawn loop"] = "(call $arrive) (loop $again (drop (call $spawn (i32.const 99))) (br $again))",
        ["deep recursion"] = "(call $arrive) (loop $again (drop (call $fibonacci (i32.const 30))) (br $again))",
    };

    private static Dictionary<string, string> CauseBodies { get; } = new()
    {
        ["return"] = "(return)",
        ["trap"] = "(unreachable)",
        ["exit"] = $"(call $exit (i32.const {ExitCode}))",
    };

    [Theory]
    [MemberData(nameof(CausesAndStates))]
    public async Task Cause_ends_threads_in_state(string cause, string thread, string state)
    {
        string text = Module(StateBodies[state], CauseBodies[cause], thread);
        GroupExit exit = await TestGroups.RunAsync(text, Options());
        (GroupExitKind kind, int code) = cause switch
        {
            "return" => (GroupExitKind.Exited, 0),
            "exit" => (GroupExitKind.Exited, ExitCode),
            _ => (GroupExitKind.Trapped, 134),
        };
        Assert.Equal((kind, code), (exit.Kind, exit.ExitCode));
        Assert.Equal(thread == "main", exit.ThreadId == 0);
        if (kind == GroupExitKind.Trapped)
        {
            Assert.Equal("wasm trap: wasm `unreachable` instruction executed", exit.Trap!.Message);
            Assert.Equal(thread == "main" ? "main" : "cause", exit.Trap.Frames[0].FunctionName);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Kill_ends_threads_in_state(string state)
    {
        // The main thread stays in the state too: the cause comes from outside.
        string text = Module(StateBodies[state], StateBodies[state], "main");
        using WasmModule module = TestGroups.Load(text);
        await using GuestGroup group = TestGroups.Engine.Start(module, Options());
        while (group.Threads.Count < 3)
        {
            await Task.Yield();
        }

        group.Kill();
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal((GroupExitKind.Killed, 137, (int?)null), (exit.Kind, exit.ExitCode, exit.ThreadId));
        Assert.Empty(group.Threads);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Timeout_ends_threads_in_state(string state)
    {
        string text = Module(StateBodies[state], StateBodies[state], "main");
        GroupExit exit = await TestGroups.RunAsync(text, Options(TimeSpan.FromMilliseconds(20)));
        Assert.Equal((GroupExitKind.TimedOut, 124), (exit.Kind, exit.ExitCode));
    }

    [Theory]
    [InlineData("(loop $again (br $again))")]
    [InlineData("(drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const -1)))")]
    public async Task Kill_ends_threads_in_their_start_function(string body)
    {
        // The first instance comes through; every other stays in the start function.
        using WasmModule module = TestGroups.Load($"""
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func $init (if (i32.atomic.rmw.add (i32.const 0) (i32.const 1)) (then {body})))
              (start $init)
              (func (export "_start")
                (drop (call $spawn (i32.const 0)))
                (drop (call $spawn (i32.const 0)))
                (loop $again (br_if $again (i32.lt_u (i32.atomic.load (i32.const 0)) (i32.const 3))))
                (i32.atomic.store (i32.const 4) (i32.const 1))
                (drop (memory.atomic.wait32 (i32.const 4) (i32.const 1) (i64.const -1))))
              (func (export "wasi_thread_start") (param i32 i32) (unreachable)))
            """);
        await using GuestGroup group = TestGroups.Engine.Start(module, Options());
        while (group.Threads is not [{ State: GuestThreadState.Waiting }, _, _])
        {
            await Task.Yield();
        }

        group.Kill();
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal((GroupExitKind.Killed, null), (exit.Kind, exit.Trap?.Message));
    }

    [Fact]
    public async Task Trap_in_the_start_function_of_a_child_ends_the_group()
    {
        GroupExit exit = await TestGroups.RunAsync("""
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func $init (if (i32.atomic.rmw.add (i32.const 0) (i32.const 1)) (then (unreachable))))
              (start $init)
              (func (export "_start") (drop (call $spawn (i32.const 0))) (loop $again (br $again)))
              (func (export "wasi_thread_start") (param i32 i32)))
            """);
        Assert.Equal((GroupExitKind.Trapped, 1), (exit.Kind, exit.ThreadId));
        Assert.Equal("init", Assert.Single(exit.Trap!.Frames).FunctionName);
    }

    [Fact]
    public async Task First_cause_wins()
    {
        // Every thread exits with its own number at once: whichever was first, all see the same end.
        string text = TestGroups.Threaded("""
            (func $main (local $i i32)
              (loop $again
                (drop (call $spawn (local.get $i)))
                (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 8))))
              (call $exit (i32.const 100)))
            (func $thread (param $tid i32) (param $argument i32) (call $exit (local.get $argument)))
            """);
        for (int i = 0; i < 200; i++)
        {
            GroupExit exit = await TestGroups.RunAsync(text);
            Assert.Equal(GroupExitKind.Exited, exit.Kind);
            Assert.Equal(exit.ThreadId == 0 ? 100 : exit.ThreadId - 1, exit.ExitCode);
        }
    }

    [Fact]
    public async Task Stopped_threads_show_their_call_stacks()
    {
        string text = TestGroups.Threaded("""
            (func $inner (drop (memory.atomic.wait32 (i32.const 128) (i32.const 0) (i64.const -1))))
            (func $outer (call $inner))
            (func $main
              (drop (call $spawn (i32.const 0)))
              (loop $again (br_if $again (i32.eqz (i32.atomic.load (i32.const 0)))))
              (loop $again (br_if $again (i32.lt_u (i32.atomic.rmw.add (i32.const 4) (i32.const 1)) (i32.const 10000000))))
              (unreachable))
            (func $thread (param $tid i32) (param $argument i32) (i32.atomic.store (i32.const 0) (i32.const 1)) (call $outer))
            """);
        GroupExit exit = await TestGroups.RunAsync(text);
        StoppedThread other = exit.Threads.Single(thread => thread.Info.Id == 1);
        Assert.Equal(GuestThreadState.Waiting, other.Info.State);
        Assert.Equal(128ul, other.Info.WaitAddress);
        Assert.Equal(["inner", "outer", "thread"], other.Frames.Select(frame => frame.ToString()));
    }

    private static GroupOptions Options(TimeSpan? timeout = null) => new()
    {
        StandardInput = new SilentStream(),
        OnDeadlock = DeadlockAction.Wait,
        MaxThreads = 64,
        Timeout = timeout,
    };

    // Two threads go to the state (argument 1); then main or a third thread (argument 2) is the cause.
    private static string Module(string stateBody, string causeBody, string causeThread) => $"""
        (module
          (import "env" "memory" (memory 1 16 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (import "wasi_snapshot_preview1" "sched_yield" (func $sched_yield (result i32)))
          (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
          (export "memory" (memory 0))
          (func $nothing)
          (func $arrive (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))))
          (func $fibonacci (param $n i32) (result i32)
            (if (result i32) (i32.lt_u (local.get $n) (i32.const 2))
              (then (local.get $n))
              (else (i32.add
                (call $fibonacci (i32.sub (local.get $n) (i32.const 1)))
                (call $fibonacci (i32.sub (local.get $n) (i32.const 2)))))))
          ;; An hour: subscription at 256 (userdata, tag clock at 264, id 1 at 272, timeout at 280), event at 512, count at 600.
          (func $sleep
            (i32.store (i32.const 272) (i32.const 1))
            (i64.store (i32.const 280) (i64.const 3600000000000))
            (drop (call $poll_oneoff (i32.const 256) (i32.const 512) (i32.const 1) (i32.const 600))))
          (func $read
            (i32.store (i32.const 700) (i32.const 800))
            (i32.store (i32.const 704) (i32.const 16))
            (drop (call $fd_read (i32.const 0) (i32.const 700) (i32.const 1) (i32.const 708))))
          (func $state {stateBody})
          (func $cause {causeBody})
          (func $await (loop $again (br_if $again (i32.lt_u (i32.atomic.load (i32.const 0)) (i32.const 2)))))
          (func $main (export "_start")
            (drop (call $spawn (i32.const 1)))
            (drop (call $spawn (i32.const 1)))
            (call $await)
            {(causeThread == "main" ? causeBody : "(drop (call $spawn (i32.const 2))) (call $state)")})
          (func $thread (export "wasi_thread_start") (param $tid i32) (param $argument i32)
            (if (i32.eq (local.get $argument) (i32.const 1)) (then (call $state)))
            (if (i32.eq (local.get $argument) (i32.const 2)) (then (call $cause)))))
        """;
}
