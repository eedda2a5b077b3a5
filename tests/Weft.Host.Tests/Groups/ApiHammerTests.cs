using System.Diagnostics;
using System.Text;

namespace Weft.Host.Tests.Groups;

/// <summary>The thread-safety that the public types claim.</summary>
public sealed class ApiHammerTests(ITestOutputHelper output)
{
    private const int Actors = 6;
    private const int Steps = 60;

    private static readonly byte[] Reactor = Encoding.UTF8.GetBytes("""
        (module
          (import "env" "memory" (memory 1 1 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (export "memory" (memory 0))
          (func (export "add") (param i32 i32) (result i32)
            (drop (call $spawn (i32.const 0)))
            (i32.add (local.get 0) (local.get 1)))
          (func (export "wasi_thread_start") (param i32 i32)
            (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 100000)))))
        """);

    [Fact]
    public async Task Members_called_at_once_give_results_or_say_that_all_is_over()
    {
        output.WriteLine($"seed {TestSettings.Seed}");
        for (int round = 0; round < TestSettings.HammerRounds; round++)
        {
            WasmEngine engine = new(new() { UseCache = false });
            WasmModule module = engine.LoadModule(Reactor);
            GuestGroup group = engine.Start(module, new() { MaxThreads = 8 });
            Task[] actors = new Task[Actors];
            for (int actor = 0; actor < Actors; actor++)
            {
                Random random = new((TestSettings.Seed * 1000 + round) * Actors + actor);
                actors[actor] = Task.Run(() => ActAsync(engine, module, group, random), TestContext.Current.CancellationToken);
            }

            await Task.WhenAll(actors).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
            await group.DisposeAsync().AsTask().WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
            await group.DisposeAsync();
            Assert.Equal(GroupExitKind.Killed, (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind);
            Assert.Empty(group.Threads);
            module.Dispose();
            engine.Dispose();
            await AssertWorkersEndAsync(engine);
        }
    }

    private static async Task ActAsync(WasmEngine engine, WasmModule module, GuestGroup group, Random random)
    {
        for (int step = 0; step < Steps; step++)
        {
            switch (random.Next(200))
            {
                case < 60:
                    await InvokeAsync(group, random.Next(), random.Next());
                    break;
                case < 100:
                    Assert.All(group.Threads, thread => Assert.InRange(thread.Id, 0, (1 << 29) - 1));
                    break;
                case < 130:
                    using (CancellationTokenSource source = new())
                    {
                        Task<GroupExit> exit = group.WaitForExitAsync(source.Token);
                        await source.CancelAsync();
                        try
                        {
                            Assert.Equal(GroupExitKind.Killed, (await exit).Kind);
                        }
                        catch (OperationCanceledException)
                        {
                        }
                    }

                    break;
                case < 197:
                    await StartAnotherAsync(engine, module, random);
                    break;
                case 197:
                    group.Kill();
                    break;
                case 198:
                    await group.DisposeAsync();
                    break;
                default:
                    module.Dispose();
                    engine.Dispose();
                    break;
            }
        }
    }

    private static async Task InvokeAsync(GuestGroup group, int left, int right)
    {
        try
        {
            Assert.Equal([unchecked(left + right)], await group.InvokeAsync("add", left, right));
        }
        catch (WeftException exception)
        {
            Assert.Equal("WEFT1207", exception.Error.Code);
        }
    }

    private static async Task StartAnotherAsync(WasmEngine engine, WasmModule module, Random random)
    {
        try
        {
            await using GuestGroup other = engine.Start(module, new() { MaxThreads = 4, Timeout = random.Next(3) == 0 ? TimeSpan.Zero : null });
            if (random.Next(2) == 0)
            {
                await InvokeAsync(other, 1, 2);
            }
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static async Task AssertWorkersEndAsync(WasmEngine engine)
    {
        long start = Stopwatch.GetTimestamp();
        while (engine.Runtime.Workers.WorkerCount > 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TestGroups.Patience, "workers outlive their engine");
            await Task.Yield();
        }
    }
}
