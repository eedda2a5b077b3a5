namespace Weft.Host.Tests.Groups;

public sealed class DeadlockTests
{
    // Thread 1 takes lock 0 and wants lock 4; the main thread the other way about. Each waits where the other will never notify.
    private const string LockOrder = """
        (func $lock (param $address i32)
          (loop $again
            (if (i32.atomic.rmw.cmpxchg (local.get $address) (i32.const 0) (i32.const 1))
              (then
                (drop (memory.atomic.wait32 (local.get $address) (i32.const 1) (i64.const -1)))
                (br $again)))))
        (func $meet
          (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))
          (loop $again (br_if $again (i32.lt_u (i32.atomic.load (i32.const 8)) (i32.const 2)))))
        (func $main
          (drop (call $spawn (i32.const 0)))
          (call $lock (i32.const 4))
          (call $meet)
          (call $lock (i32.const 0)))
        (func $thread (param $tid i32) (param $argument i32)
          (call $lock (i32.const 0))
          (call $meet)
          (call $lock (i32.const 4)))
        """;

    [Fact]
    public async Task Report_names_each_thread_its_address_and_its_call_stack()
    {
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded(LockOrder));
        Assert.Equal((GroupExitKind.Deadlocked, 125, (int?)null), (exit.Kind, exit.ExitCode, exit.ThreadId));
        Assert.Equal(
            [(0, "main", 0ul, "lock main"), (1, "wasi-thread-1", 4ul, "lock thread")],
            exit.Threads.Select(thread => (thread.Info.Id, thread.Info.Name, thread.Info.WaitAddress!.Value, string.Join(' ', thread.Frames))));
    }

    [Fact]
    public async Task Wait_leaves_the_group_to_its_embedder()
    {
        using WasmModule module = TestGroups.Load(TestGroups.Threaded(LockOrder));
        await using GuestGroup group = TestGroups.Engine.Start(module, new() { OnDeadlock = DeadlockAction.Wait });
        while (group.Threads is not [{ State: GuestThreadState.Waiting }, { State: GuestThreadState.Waiting }])
        {
            await Task.Yield();
        }

        group.Kill();
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(GroupExitKind.Killed, exit.Kind);
    }

    [Fact]
    public async Task Threads_that_park_and_end_at_once_never_hide_a_deadlock()
    {
        // Half of the threads end and half wait for ever, as the main thread does, all at about the same time: whichever is last finds it.
        using WasmModule module = TestGroups.Load(TestGroups.Threaded("""
            (func $spin (param $n i32) (loop $again (br_if $again (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 1))) (i32.const 0)))))
            (func $park (param $address i32) (drop (memory.atomic.wait32 (local.get $address) (i32.const 0) (i64.const -1))))
            (func $main (local $i i32)
              (loop $again
                (drop (call $spawn (local.get $i)))
                (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 6))))
              (call $park (i32.const 0)))
            (func $thread (param $tid i32) (param $argument i32)
              (call $spin (i32.mul (i32.xor (local.get $tid) (local.get $argument)) (i32.const 500)))
              (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 20000)))
              (if (i32.and (local.get $argument) (i32.const 1)) (then (call $park (i32.const 4)))))
            """));
        for (int i = 0; i < TestSettings.HammerRounds * 5; i++)
        {
            await using GuestGroup group = TestGroups.Engine.Start(module);
            GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
            Assert.Equal(GroupExitKind.Deadlocked, exit.Kind);
            StoppedThread[] waiting = [.. exit.Threads.Where(thread => thread.Info.State == GuestThreadState.Waiting)];
            Assert.Equal([0, 4, 4, 4], waiting.Select(thread => (int)thread.Info.WaitAddress!.Value));
            Assert.All(waiting, thread => Assert.Equal("park", thread.Frames[0].FunctionName));
        }
    }

    [Fact]
    public async Task Last_runner_that_ends_leaves_a_deadlock()
    {
        // The main thread waits for ever; the other ends without notifying.
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $main (drop (call $spawn (i32.const 0))) (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
            (func $thread (param $tid i32) (param $argument i32))
            """));
        Assert.Equal(GroupExitKind.Deadlocked, exit.Kind);
    }

    [Fact]
    public async Task Timed_wait_is_no_deadlock()
    {
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $main
              (drop (call $spawn (i32.const 0)))
              (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 30000000))))
            (func $thread (param $tid i32) (param $argument i32) (drop (memory.atomic.wait32 (i32.const 4) (i32.const 0) (i64.const -1))))
            """));
        Assert.Equal((GroupExitKind.Exited, 0), (exit.Kind, exit.ExitCode));
    }

    [Fact]
    public async Task Contended_hand_over_is_never_taken_for_a_deadlock()
    {
        // Four threads hand a token round; all but one wait for ever most of the time.
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $play (param $me i32) (local $round i32) (local $turn i32)
              (loop $again
                (block $mine
                  (loop $wait
                    (local.set $turn (i32.atomic.load (i32.const 0)))
                    (br_if $mine (i32.eq (local.get $turn) (local.get $me)))
                    (drop (memory.atomic.wait32 (i32.const 0) (local.get $turn) (i64.const -1)))
                    (br $wait)))
                (i32.atomic.store (i32.const 0) (i32.and (i32.add (local.get $me) (i32.const 1)) (i32.const 3)))
                (drop (memory.atomic.notify (i32.const 0) (i32.const -1)))
                (br_if $again (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 5000)))))
            (func $main (local $i i32)
              (loop $again
                (drop (call $spawn (local.tee $i (i32.add (local.get $i) (i32.const 1)))))
                (br_if $again (i32.lt_u (local.get $i) (i32.const 3))))
              (call $play (i32.const 0)))
            (func $thread (param $tid i32) (param $argument i32) (call $play (local.get $argument)))
            """));
        Assert.Equal((GroupExitKind.Exited, 0), (exit.Kind, exit.ExitCode));
    }
}
