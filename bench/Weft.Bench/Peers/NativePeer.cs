using System.Diagnostics;
using System.Globalization;
using Weft.Bench.Measures;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>Builds and runs the measured programs on the bare machine, from the sources of the guests.</summary>
internal static class NativePeer
{
    private static readonly string Shim = Path.Combine(Repository.Root, "bench", "native");

    /// <exception cref="MeasureUnavailableException">There is no compiler, or no futex on this system.</exception>
    public static string Build(string program)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new MeasureUnavailableException("the native peer uses pthreads and Linux futexes");
        }

        string clang = BenchGuest.Require(Toolchain.Clang);
        string source = BenchGuest.SourceOf(program);
        string guests = Path.GetDirectoryName(source)!;
        string[] flags = ["-O2", "-pthread", "-std=c17", "-I", Shim, "-I", guests];
        return GuestCache.GetOrBuild(
            program,
            [source, .. Directory.GetFiles(Shim), .. Directory.GetFiles(guests, "*.h")],
            [clang, .. flags],
            output => ToolProcess.Run(clang, [.. flags, source, Path.Combine(Shim, "guest.c"), "-o", output]));
    }

    /// <summary>Runs a program and gives what it wrote.</summary>
    public static string Run(string path, int count) => ToolProcess.Run(path, [count.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Starts a program whose standard input stays open.</summary>
    public static Process Start(string path) =>
        Process.Start(new ProcessStartInfo(path) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
