using System.Collections.Concurrent;

namespace Weft.Host.Tests.Groups;

public sealed class SpawnTests
{
    [Fact]
    public async Task Id_is_the_same_on_both_sides_and_in_range()
    {
        // The child may finish before the parent has the id: both compare at their own place (contract B.2).
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $main (local $i i32) (local $tid i32)
              (loop $again
                (i32.atomic.store (i32.const 0) (i32.const 0))
                (local.set $tid (call $spawn (i32.const 5)))
                (if (i32.or (i32.lt_s (local.get $tid) (i32.const 1)) (i32.gt_s (local.get $tid) (i32.const 0x1FFFFFFF)))
                  (then (unreachable)))
                (loop $wait
                  (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1)))
                  (br_if $wait (i32.eqz (i32.atomic.load (i32.const 0)))))
                (if (i32.ne (i32.atomic.load (i32.const 0)) (local.get $tid)) (then (unreachable)))
                (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 1000)))))
            (func $thread (param $tid i32) (param $argument i32)
              (if (i32.ne (local.get $argument) (i32.const 5)) (then (unreachable)))
              (i32.atomic.store (i32.const 0) (local.get $tid))
              (drop (memory.atomic.notify (i32.const 0) (i32.const -1))))
            """));
        Assert.Equal((GroupExitKind.Exited, 0, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
    }

    [Fact]
    public async Task Limit_refuses_with_minus_1_and_tells_the_embedder()
    {
        ConcurrentQueue<SpawnFailure> failures = [];
        GroupExit exit = await TestGroups.RunAsync(
            TestGroups.Threaded("""
                (func $main
                  (if (i32.lt_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable)))
                  (if (i32.lt_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable)))
                  (if (i32.ne (call $spawn (i32.const 0)) (i32.const -1)) (then (unreachable))))
                (func $thread (param $tid i32) (param $argument i32)
                  (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
                """),
            new() { MaxThreads = 3, SpawnFailed = failures.Enqueue, OnDeadlock = DeadlockAction.Wait });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        SpawnFailure failure = Assert.Single(failures);
        Assert.Equal(("WEFT1201", 0), (failure.Error.Code, failure.SpawnerId));
        Assert.Contains("all 3 threads", failure.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "WEFT1204")]
    [InlineData("(func (export \"wasi_thread_start\") (param i32))", "WEFT1012")]
    [InlineData("(global (export \"wasi_thread_start\") i32 (i32.const 0))", "WEFT1012")]
    public async Task Entry_is_checked_at_the_spawn_not_at_the_start(string entry, string code)
    {
        ConcurrentQueue<SpawnFailure> failures = [];
        GroupExit exit = await TestGroups.RunAsync(
            $"""
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func (export "_start") (if (i32.ge_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable))))
              {entry})
            """,
            new() { SpawnFailed = failures.Enqueue });
        Assert.Equal((GroupExitKind.Exited, 0), (exit.Kind, exit.ExitCode));
        WeftError error = Assert.Single(failures).Error;
        Assert.Equal((code, "main"), (error.Code, error.Place));
    }

    [Fact]
    public async Task Unshared_memory_refuses_the_spawn()
    {
        ConcurrentQueue<SpawnFailure> failures = [];
        GroupExit exit = await TestGroups.RunAsync(
            """
            (module
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (memory (export "memory") 1)
              (func (export "_start") (if (i32.ge_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable))))
              (func (export "wasi_thread_start") (param i32 i32)))
            """,
            new() { SpawnFailed = failures.Enqueue });
        Assert.Equal(GroupExitKind.Exited, exit.Kind);
        Assert.Equal("WEFT1205", Assert.Single(failures).Error.Code);
    }

    [Fact]
    public async Task Start_function_that_spawns_is_refused_in_children()
    {
        // In the first instance it may spawn; each child runs the start function again and would never stop (wasmtime#8697).
        ConcurrentQueue<SpawnFailure> failures = [];
        GroupExit exit = await TestGroups.RunAsync(
            """
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func $init (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))) (drop (call $spawn (i32.const 0))))
              (start $init)
              (func (export "_start")
                (loop $again (br_if $again (i32.eqz (i32.atomic.load (i32.const 4)))))
                (if (i32.ne (i32.atomic.load (i32.const 0)) (i32.const 2)) (then (unreachable))))
              (func (export "wasi_thread_start") (param i32 i32) (i32.atomic.store (i32.const 4) (i32.const 1))))
            """,
            new() { SpawnFailed = failures.Enqueue });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        Assert.Equal("WEFT1203", Assert.Single(failures).Error.Code);
    }

    [Fact]
    public async Task Start_function_runs_in_every_instance_and_start_once()
    {
        GroupExit exit = await TestGroups.RunAsync(
            """
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (func $init (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))))
              (start $init)
              (func (export "_initialize") (unreachable))
              (func (export "_start") (local $i i32)
                (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 100)))
                (loop $again
                  (drop (call $spawn (i32.const 0)))
                  (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20))))
                (loop $wait (br_if $wait (i32.lt_u (i32.atomic.load (i32.const 8)) (i32.const 20))))
                (call $exit (i32.add (i32.atomic.load (i32.const 0)) (i32.atomic.load (i32.const 4)))))
              (func (export "wasi_thread_start") (param i32 i32) (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))))
            """);
        Assert.Equal((GroupExitKind.Exited, 121), (exit.Kind, exit.ExitCode));
    }

    [Fact]
    public async Task Start_function_may_wait_for_another_instance()
    {
        // The initialiser of LLVM's linker: losers wait for the winner. The child must not be instantiated inside its parent's call.
        GroupExit exit = await TestGroups.RunAsync(
            """
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func $init
                (if (i32.atomic.load (i32.const 0))
                  (then (drop (memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const -1))))))
              (start $init)
              (func (export "_start")
                (i32.atomic.store (i32.const 0) (i32.const 1))
                (drop (call $spawn (i32.const 0)))
                (loop $again (br_if $again (i32.eqz (memory.atomic.notify (i32.const 0) (i32.const 1)))))
                (loop $again (br_if $again (i32.eqz (i32.atomic.load (i32.const 4))))))
              (func (export "wasi_thread_start") (param i32 i32) (i32.atomic.store (i32.const 4) (i32.const 1))))
            """);
        Assert.Equal((GroupExitKind.Exited, 0), (exit.Kind, exit.ExitCode));
    }

    [Fact]
    public async Task Module_without_spawn_import_runs_with_an_empty_shared_memory()
    {
        GroupExit exit = await TestGroups.RunAsync("""(module (import "foo" "bar" (memory 0 0 shared)) (func (export "_start")))""");
        Assert.Equal(GroupExitKind.Exited, exit.Kind);
    }

    [Fact]
    public async Task Threads_are_described_with_names_and_states()
    {
        using WasmModule module = TestGroups.Load("""
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (import "weft" "thread_name" (func $name (param i32 i32) (result i32)))
              (func (export "_start")
                (i32.store8 (i32.const 99) (i32.const 0x6C)) ;; "l", then U+00E4 in UTF-8
                (i32.store8 (i32.const 100) (i32.const 0xC3))
                (i32.store8 (i32.const 101) (i32.const 0xA4))
                (drop (call $spawn (i32.const 1)))
                (drop (call $spawn (i32.const 0)))
                (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
              (func (export "wasi_thread_start") (param $tid i32) (param $argument i32)
                (if (local.get $argument)
                  (then
                    (if (call $name (i32.const 99) (i32.const 3)) (then (unreachable)))
                    (if (i32.ne (call $name (i32.const 100) (i32.const 1)) (i32.const -1)) (then (unreachable)))
                    (if (i32.ne (call $name (i32.const -1) (i32.const 4)) (i32.const -1)) (then (unreachable)))
                    (if (i32.ne (call $name (i32.const 99) (i32.const 65)) (i32.const -1)) (then (unreachable)))))
                (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))))
            """);
        await using GuestGroup group = TestGroups.Engine.Start(module, new() { OnDeadlock = DeadlockAction.Wait });
        while (group.Threads is not [{ State: GuestThreadState.Waiting }, { State: GuestThreadState.Waiting }, { State: GuestThreadState.Waiting }])
        {
            await Task.Yield();
        }

        IReadOnlyList<GuestThreadInfo> threads = group.Threads;
        Assert.Equal([(0, "main", 0ul), (1, "lä", 8ul), (2, "wasi-thread-2", 8ul)], threads.Select(thread => (thread.Id, thread.Name, thread.WaitAddress!.Value)));
        Assert.All(threads, thread => Assert.True(thread.InState >= TimeSpan.Zero));
    }
}
