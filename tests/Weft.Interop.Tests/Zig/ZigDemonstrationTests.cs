using System.Globalization;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Zig;

/// <summary>
/// Zig's standard library as released, in every mode, with the cures of <see cref="GuestCompatibility.Zig"/>. WEFT_ZIG_RUNS says how
/// often each program runs in each mode.
/// </summary>
public sealed class ZigDemonstrationTests
{
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("WEFT_ZIG_RUNS") ?? "100", CultureInfo.InvariantCulture);

    // The demonstration proper, then a program for each fault that it may miss.
    private static readonly (string Source, string Output, int Share)[] Programs =
    [
        ("threads.zig", "30020\n", 1),
        ("wake.zig", "ok\n", 10),
        ("frames.zig", "ok\n", 10),
        ("stack.zig", "ok\n", 10),
        ("churn.zig", "ok\n", 10),
        ("detach.zig", "ok\n", 10),
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((string source, _, _) in Programs)
            {
                foreach (string mode in ZigGuest.Modes)
                {
                    data.Add(source, mode);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Threads_of_the_standard_library_run(string source, string mode)
    {
        (_, string output, int share) = Array.Find(Programs, program => program.Source == source);
        using WasmModule module = SharedEngine.Instance.LoadModule(
            ZigGuest.Build(Toolchain.Zig.Require(), Path.Combine(Repository.Guests, "zig", source), mode));
        int runs = Math.Max(1, Runs / share);
        for (int i = 0; i < runs; i++)
        {
            GuestRun run = await GuestRun.RunAsync(SharedEngine.Instance, module, new() { Compatibility = GuestCompatibility.Zig });
            Assert.True(run.Exit is { Kind: GroupExitKind.Exited, ExitCode: 0 } && run.Output == output, $"run {i} of {runs}: {run}");
        }
    }
}
