using Weft.Bench.Measures;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>Builds the measured programs as guests.</summary>
internal static class BenchGuest
{
    public static string SourceOf(string program) => Path.Combine(Repository.Root, "bench", "guests", program + ".c");

    /// <exception cref="MeasureUnavailableException">A tool is missing.</exception>
    public static string Build(string program) =>
        CGuest.Build(Require(Toolchain.Clang), Require(Toolchain.WasmLd), SourceOf(program));

    /// <exception cref="MeasureUnavailableException">The tool is missing.</exception>
    public static string Require(Tool tool) => tool.Path ?? throw new MeasureUnavailableException(tool.Missing);
}
