using System.Diagnostics;
using System.Globalization;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Soak;

/// <summary>Alone in the process: what it measures is the process.</summary>
[CollectionDefinition(nameof(SpawnSoakTests), DisableParallelization = true)]
public sealed class SpawnSoakCollection;

/// <summary>Spawn and exit over and over in one group. WEFT_SPAWN_COUNT says how often.</summary>
[Collection(nameof(SpawnSoakTests))]
public sealed class SpawnSoakTests
{
    private const long Tolerance = 24L << 20;

    private static readonly int Count =
        int.Parse(Environment.GetEnvironmentVariable("WEFT_SPAWN_COUNT") ?? "100000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Memory_stays_flat_over_spawn_and_exit()
    {
        string path = CGuest.Build(
            Toolchain.Clang.Require(), Toolchain.WasmLd.Require(), Path.Combine(Repository.Guests, "c", "cases", "spawn_churn.c"));
        using WasmModule module = SharedEngine.Instance.LoadModule(path);
        int threadsBefore = ThreadCount();
        List<long> samples = [];
        Task<GuestRun> run = GuestRun.RunAsync(
            SharedEngine.Instance, module, new() { Arguments = [Count.ToString(CultureInfo.InvariantCulture)] }, patience: TimeSpan.FromMinutes(10));
        while (await Task.WhenAny(run, Task.Delay(20, TestContext.Current.CancellationToken)) != run)
        {
            samples.Add(WorkingSet());
        }

        // The guest itself checks that its own memory does not grow.
        GuestRun ended = await run;
        Assert.True(ended.Exit is { Kind: GroupExitKind.Exited, ExitCode: 0 }, ended.ToString());
        Assert.Equal("ok\n", ended.Output);

        Assert.True(samples.Count >= 8, $"only {samples.Count} samples: raise WEFT_SPAWN_COUNT");
        long firstHalf = samples.Take(samples.Count / 2).Max();
        long secondHalf = samples.Skip(samples.Count / 2).Max();
        Assert.True(secondHalf <= firstHalf + Tolerance, $"the process grew from {firstHalf >> 20} MiB to {secondHalf >> 20} MiB");
        Assert.True(ThreadCount() <= threadsBefore + 8, $"there were {threadsBefore} threads, now there are {ThreadCount()}");
    }

    private static long WorkingSet()
    {
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    private static int ThreadCount()
    {
        using Process self = Process.GetCurrentProcess();
        return self.Threads.Count;
    }
}
