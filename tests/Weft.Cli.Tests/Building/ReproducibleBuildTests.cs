using System.Diagnostics;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Building;

/// <summary>The same sources become the same bytes, on however many cores.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private const string Source = """
        using Weft.Text;
        using Weft.Threading;

        unsafe
        {
            Work work = default;
            if (WasiThread.Spawn(&Work.Run, &work, out WasiThread thread).Succeeded)
            {
                thread.Join();
            }

            Terminal.WriteLine($"{work.Sum} {Table<int>.Size} {Table<long>.Size} {Math.Sin(work.Sum)}");
        }

        internal unsafe struct Work
        {
            public long Sum;

            public static void Run(void* work)
            {
                Span<int> numbers = [3, 1, 2];
                foreach (int number in numbers)
                {
                    Interlocked.Add(ref ((Work*)work)->Sum, number);
                }
            }
        }

        internal static unsafe class Table<T>
            where T : unmanaged
        {
            public static readonly int Size = sizeof(T);
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Release")]
    [InlineData("Debug")]
    public async Task A_build_gives_the_same_bytes_on_one_core_and_on_two(string configuration)
    {
        byte[] first = await BuildAsync(configuration, "1");
        Assert.Equal(first, await BuildAsync(configuration, "1"));
        Assert.Equal(first, await BuildAsync(configuration, "2"));
    }

    private async Task<byte[]> BuildAsync(string configuration, string processorCount)
    {
        string source = _folder.PathOf("app.cs");
        string module = _folder.PathOf("app.wasm");
        await File.WriteAllTextAsync(source, Source, TestContext.Current.CancellationToken);
        ProcessStartInfo start = Command.WeftStart("build", "--threads", "-c", configuration, "-o", module, source);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processorCount;
        CommandResult result = await Command.Run(start);
        Assert.True(result.ExitCode == 0, result.Error);
        return await File.ReadAllBytesAsync(module, TestContext.Current.CancellationToken);
    }
}
