using System.Globalization;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Zig;

/// <summary>
/// Zig's standard library as released, in every mode, with the cures of <see cref="GuestCompatibility.Zig"/>. WEFT_ZIG_RUNS says how
/// often each mode runs.
/// </summary>
public sealed class ZigDemonstrationTests
{
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("WEFT_ZIG_RUNS") ?? "20", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("Debug")]
    [InlineData("ReleaseSafe")]
    [InlineData("ReleaseFast")]
    [InlineData("ReleaseSmall")]
    public async Task Threads_of_the_standard_library_run(string mode)
    {
        using WasmModule module = Load("threads.zig", mode);
        for (int i = 0; i < Runs; i++)
        {
            GuestRun run = await RunAsync(module);
            Assert.True(run.Exit is { Kind: GroupExitKind.Exited, ExitCode: 0 } && run.Output == "30020\n", $"run {i} of {Runs}: {run}");
        }
    }

    private static WasmModule Load(string source, string mode) => SharedEngine.Instance.LoadModule(
        ZigGuest.Build(Toolchain.Zig.Require(), Path.Combine(Repository.Guests, "zig", source), mode));

    private static Task<GuestRun> RunAsync(WasmModule module) =>
        GuestRun.RunAsync(SharedEngine.Instance, module, new() { Compatibility = GuestCompatibility.Zig });
}
