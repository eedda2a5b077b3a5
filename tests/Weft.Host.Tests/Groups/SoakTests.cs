using System.Diagnostics;
using System.Globalization;

namespace Weft.Host.Tests.Groups;

/// <summary>Many of everything. <c>WEFT_SOAK=N</c> gives N times as many.</summary>
[Collection(nameof(AloneCollection))]
public sealed class SoakTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Groups_stopped_in_random_states_leave_nothing()
    {
        int count = 10_000 * TestSettings.SoakFactor;
        int seed = TestSettings.Seed;
        Random random = new(seed);
        WasmEngine engine = new(new() { UseCache = false });
        using WasmModule module = engine.LoadModule(System.Text.Encoding.UTF8.GetBytes("""
            (module
            (import "env" "memory" (memory 1 16 shared))
            (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
            (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
            (export "memory" (memory 0))
            ;; A thread does what its argument says: loop, wait for ever, wait a moment, spawn, notify, sleep an hour, read silence.
            (func $act (param $what i32) (local $i i32)
              (if (i32.eq (local.get $what) (i32.const 0)) (then (loop $again (br $again))))
              (if (i32.eq (local.get $what) (i32.const 1))
                (then (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1)))))
              (if (i32.eq (local.get $what) (i32.const 2))
                (then (loop $again (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 10000))) (br $again))))
              (if (i32.eq (local.get $what) (i32.const 3)) (then (loop $again (drop (call $spawn (i32.const 99))) (br $again))))
              (if (i32.eq (local.get $what) (i32.const 4))
                (then (loop $again (drop (memory.atomic.notify (i32.const 0) (i32.const -1))) (br $again))))
              (if (i32.eq (local.get $what) (i32.const 5))
                (then
                  (i32.store (i32.const 272) (i32.const 1))
                  (i64.store (i32.const 280) (i64.const 3600000000000))
                  (drop (call $poll_oneoff (i32.const 256) (i32.const 512) (i32.const 1) (i32.const 600)))))
              (if (i32.eq (local.get $what) (i32.const 6))
                (then
                  (i32.store (i32.const 700) (i32.const 800))
                  (i32.store (i32.const 704) (i32.const 16))
                  (drop (call $fd_read (i32.const 0) (i32.const 700) (i32.const 1) (i32.const 708))))))
            (func (export "_start") (local $i i32)
              (loop $again
                (drop (call $spawn (local.get $i)))
                (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 7))))
              (loop $again (br $again)))
            (func (export "wasi_thread_start") (param $tid i32) (param $argument i32) (call $act (local.get $argument))))
            """));
        await RunBatchAsync(50);
        string[] filesBefore = OpenFiles.List();
        long memoryBefore = MeasureMemory();
        await RunBatchAsync(count);
        long grown = MeasureMemory() - memoryBefore;
        output.WriteLine($"seed {seed}: {count} groups, private memory {grown / 1024:+#;-#;0} KiB, workers {engine.Runtime.Workers.WorkerCount}");
        Assert.Empty(OpenFiles.LeftSince(filesBefore, TestGroups.Patience));
        Assert.InRange(engine.Runtime.Workers.WorkerCount, 0, 16);
        // One page of 64 KiB that every group left would be as much.
        Assert.InRange(grown, long.MinValue, 64 << 20);

        engine.Dispose();
        long start = Stopwatch.GetTimestamp();
        while (engine.Runtime.Workers.WorkerCount > 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TestGroups.Patience, "workers outlive their engine");
            await Task.Yield();
        }

        async Task RunBatchAsync(int groups)
        {
            for (int i = 0; i < groups; i++)
            {
                await using GuestGroup group = engine.Start(module, new()
                {
                    MaxThreads = 10,
                    OnDeadlock = DeadlockAction.Wait,
                    StandardInput = new SilentStream(),
                });
                int spins = random.Next(3) == 0 ? 0 : random.Next(20_000);
                Thread.SpinWait(spins);
                group.Kill();
                GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
                Assert.Equal(GroupExitKind.Killed, exit.Kind);
            }
        }
    }

    [Fact]
    public async Task Spawn_and_exit_keeps_memory_flat()
    {
        int count = 1_000_000 * TestSettings.SoakFactor;
        using WasmModule module = TestGroups.Load(TestGroups.Threaded($"""
            (func $main (local $i i32)
              (loop $again
                (i32.store (i32.const 0) (i32.const 1))
                (if (i32.lt_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable)))
                (loop $join
                  (drop (memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const -1)))
                  (br_if $join (i32.atomic.load (i32.const 0))))
                (i32.atomic.store (i32.const 8) (local.get $i))
                (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const {count})))))
            (func $thread (param $tid i32) (param $argument i32)
              (i32.atomic.store (i32.const 0) (i32.const 0))
              (drop (memory.atomic.notify (i32.const 0) (i32.const 1))))
            """));
        long before = MeasureMemory();
        long start = Stopwatch.GetTimestamp();
        await using (GuestGroup group = TestGroups.Engine.Start(module))
        {
            GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long grown = MeasureMemory() - before;
        output.WriteLine($"{count} threads, {elapsed.TotalMicroseconds / count:F1} us each, private memory {grown / 1024:+#;-#;0} KiB");
        Assert.InRange(grown, long.MinValue, 32 << 20);
    }

    [Fact]
    public async Task Two_thousand_threads_are_alive_at_once()
    {
        const int Count = 2_000;
        GroupExit exit = await TestGroups.RunAsync(
            TestGroups.Threaded($"""
                (func $main (local $i i32) (local $seen i32)
                  (loop $again
                    (if (i32.lt_s (call $spawn (i32.const 0)) (i32.const 0)) (then (unreachable)))
                    (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const {Count}))))
                  (block $all
                    (loop $again
                      (br_if $all (i32.eq (local.tee $seen (i32.atomic.load (i32.const 0))) (i32.const {Count})))
                      (drop (memory.atomic.wait32 (i32.const 0) (local.get $seen) (i64.const -1)))
                      (br $again)))
                  (i32.atomic.store (i32.const 4) (i32.const 1))
                  (drop (memory.atomic.notify (i32.const 4) (i32.const -1)))
                  (block $none
                    (loop $again
                      (br_if $none (i32.eqz (local.tee $seen (i32.atomic.load (i32.const 0)))))
                      (drop (memory.atomic.wait32 (i32.const 0) (local.get $seen) (i64.const -1)))
                      (br $again))))
                (func $thread (param $tid i32) (param $argument i32)
                  (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
                  (drop (memory.atomic.notify (i32.const 0) (i32.const -1)))
                  (drop (memory.atomic.wait32 (i32.const 4) (i32.const 0) (i64.const -1)))
                  (drop (i32.atomic.rmw.sub (i32.const 0) (i32.const 1)))
                  (drop (memory.atomic.notify (i32.const 0) (i32.const -1))))
                """),
            new() { MaxThreads = Count + 1 });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
    }

    private static long MeasureMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return process.PrivateMemorySize64 > 0 && OperatingSystem.IsLinux() ? ResidentAnonymousBytes() : process.PrivateMemorySize64;
    }

    private static long ResidentAnonymousBytes()
    {
        foreach (string line in File.ReadLines("/proc/self/status"))
        {
            if (line.StartsWith("RssAnon:", StringComparison.Ordinal))
            {
                return long.Parse(line.AsSpan("RssAnon:".Length).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024;
            }
        }

        return 0;
    }
}
