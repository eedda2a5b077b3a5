using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;

namespace Weft.Samples.Tests;

/// <summary><c>samples/threads.cs</c>, with threads and without.</summary>
public sealed class ThreadsTests
{
    private const string Source = "samples/threads.cs";

    /// <summary>The most bytes that the module may have.</summary>
    private const int LargestModule = 20 * 1024;

    private const string Primes = """
        17984 primes from 0 to 200000
        15876 primes from 200000 to 400000
        15238 primes from 400000 to 600000
        14853 primes from 600000 to 800000
        14547 primes from 800000 to 1000000
        78498 primes below 1000000

        """;

    [Theory]
    [InlineData("--threads", Primes + "threads: 3, ranges: 5\n")]
    [InlineData("--threads=false", Primes)]
    public async Task It_prints_the_primes(string threads, string output)
    {
        CommandResult result = await WeftCommand.RunAsync("run", threads, Source);
        Assert.Equal("", result.Error);
        Assert.Equal(output.ReplaceLineEndings("\n"), result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("1", Primes)]
    [InlineData("2", Primes + "threads: 1, ranges: 5\n")]
    public async Task It_does_with_the_threads_that_the_host_gives(string maxThreads, string output)
    {
        CommandResult result = await WeftCommand.RunAsync("run", "--max-threads", maxThreads, Source);
        Assert.Contains("WEFT1201", result.Error, StringComparison.Ordinal);
        Assert.Equal(output.ReplaceLineEndings("\n"), result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Module_with_threads_is_small_and_keeps_the_contract()
    {
        byte[] bytes = await BuildAsync("--threads");
        Assert.InRange(bytes.Length, 1, LargestModule);

        Module module = ModuleReader.Read(bytes);
        ThreadingFacts facts = module.GetThreadingFacts();
        Assert.True(facts.ImportsThreadSpawn);
        Assert.NotNull(facts.ThreadStart);
        Assert.NotNull(facts.MemoryExport);
        Assert.Single(facts.SharedMemoryImports);
        Assert.Contains(WasmFeature.Threads, FeatureFinder.Find(module));
        Assert.Contains(new TargetFeature("atomics", '+'), facts.TargetFeatures);
    }

    [Fact]
    public async Task Module_without_threads_has_no_trace_of_them()
    {
        Module module = ModuleReader.Read(await BuildAsync("--threads=false"));
        ThreadingFacts facts = module.GetThreadingFacts();
        Assert.DoesNotContain(module.Imports, static import => import.Module == ThreadingFacts.ThreadSpawnModule);
        Assert.Null(facts.ThreadStart);
        Assert.Null(module.Start);
        Assert.All(module.GetAllMemories(), static memory => Assert.False(memory.IsShared));
        Assert.DoesNotContain(WasmFeature.Threads, FeatureFinder.Find(module));
        Assert.DoesNotContain(facts.TargetFeatures, static feature => feature.Name is "atomics" or "shared-mem");
    }

    private static async Task<byte[]> BuildAsync(string threads)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("weft-samples-");
        try
        {
            string path = Path.Combine(folder.FullName, "threads.wasm");
            CommandResult result = await WeftCommand.RunAsync("build", threads, Source, "-o", path);
            Assert.True(result.ExitCode == 0, result.Error);
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
