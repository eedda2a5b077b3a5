using System.Globalization;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Cases;

/// <summary>Runs every guest under guests/*/cases. WEFT_CASE_RUNS runs each that often; WEFT_BLESS=1 writes what they wrote as the golden output.</summary>
public sealed class CaseTests
{
    private static readonly int Repetitions =
        int.Parse(Environment.GetEnvironmentVariable("WEFT_CASE_RUNS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly bool IsBlessing = Environment.GetEnvironmentVariable("WEFT_BLESS") == "1";

    public static TheoryData<string, int, string> Runs
    {
        get
        {
            TheoryData<string, int, string> data = [];
            string[] files =
            [
                .. Directory.GetFiles(Path.Combine(Repository.Guests, "c", "cases"), "*.c"),
                .. Directory.GetFiles(Path.Combine(Repository.Guests, "wat", "cases"), "*.wat"),
            ];
            foreach (string file in files.Order(StringComparer.Ordinal))
            {
                GuestCase guest = GuestCase.Load(file);
                for (int i = 0; i < guest.Runs.Count; i++)
                {
                    data.Add(Path.GetRelativePath(Repository.Guests, file).Replace('\\', '/'), i, string.Join(' ', guest.Runs[i].Arguments));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Guest_ends_as_its_header_says(string file, int run, string arguments)
    {
        GuestCase guest = GuestCase.Load(Path.Combine(Repository.Guests, file));
        GuestCaseRun expected = guest.Runs[run];
        Assert.Equal(arguments, string.Join(' ', expected.Arguments));
        string path = Build(guest);
        if (expected.Expected.Kind is null)
        {
            AssertRefused(path, expected.Expected.Text);
            return;
        }

        using WasmModule module = SharedEngine.Instance.LoadModule(path);
        for (int i = 0; i < Repetitions; i++)
        {
            await RunOnce(guest, expected, module);
        }
    }

    private static string Build(GuestCase guest)
    {
        if (!guest.Path.EndsWith(".c", StringComparison.Ordinal))
        {
            return guest.Path;
        }

        List<string> flags =
        [
            .. CGuest.LinkFlags.Where(flag => !guest.LinkRemoved.Exists(removed => flag.StartsWith(removed, StringComparison.Ordinal))),
            .. guest.LinkAdded,
        ];
        return CGuest.Build(Toolchain.Clang.Require(), Toolchain.WasmLd.Require(), guest.Path, flags);
    }

    private static async Task RunOnce(GuestCase guest, GuestCaseRun expected, WasmModule module)
    {
        using OpenInput? input = guest.IsInputOpen ? new() : null;
        GroupOptions defaults = new();
        GroupOptions options = new()
        {
            Arguments = expected.Arguments,
            MaxThreads = guest.MaxThreads ?? defaults.MaxThreads,
            MaxMemory = guest.MaxMemory,
        };
        GuestRun run = await GuestRun.RunAsync(SharedEngine.Instance, module, options, input);

        Assert.True(run.Exit.Kind == expected.Expected.Kind, $"expected {expected.Expected.Kind}, was {run}");
        Assert.True(
            run.Exit.ExitCode >= expected.Expected.FirstCode && run.Exit.ExitCode <= expected.Expected.LastCode,
            $"expected {expected.Expected.FirstCode} to {expected.Expected.LastCode}, was {run}");
        if (expected.Expected.Kind == GroupExitKind.Trapped)
        {
            Assert.Contains(expected.Expected.Text, run.Exit.Trap!.Message, StringComparison.Ordinal);
        }

        Assert.Equal(guest.SpawnFailure is { } code ? [code] : [], run.SpawnFailures.Distinct());
        AssertOutput(guest, run);
    }

    private static void AssertOutput(GuestCase guest, GuestRun run)
    {
        string output = run.Output;
        if (guest.IsOutputUnordered)
        {
            output = string.Concat(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => line + '\n'));
        }

        if (IsBlessing && output.Length > 0)
        {
            File.WriteAllText(guest.OutputPath, output);
        }

        Assert.Equal(File.Exists(guest.OutputPath) ? File.ReadAllText(guest.OutputPath) : "", output);
        Assert.Equal("", run.Error);
    }

    private static void AssertRefused(string path, string code)
    {
        WeftException refusal = Assert.Throws<WeftException>(() =>
        {
            using WasmModule module = SharedEngine.Instance.LoadModule(path);
            GuestGroup group = SharedEngine.Instance.Start(module);
            group.Kill();
        });
        Assert.Equal(code, refusal.Error.Code);
    }
}
