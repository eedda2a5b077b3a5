using System.Globalization;
using Weft.Cli.Options;
using Weft.Compiler.Api;
using Weft.Compiler.Sources;

namespace Weft.Cli.Building;

/// <summary>What a build made, for people and as it is written in JSON.</summary>
/// <param name="Module">The module's file.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Threads">Whether it can start threads.</param>
/// <param name="InitialMemory">The size that its memory starts with, in bytes.</param>
/// <param name="MaximumMemory">The size that its memory may grow to, in bytes.</param>
/// <param name="Methods">How many method instances are in it.</param>
/// <param name="Milliseconds">How long the build took.</param>
internal sealed record BuildSummary(
    string Module, long Size, bool Threads, ulong InitialMemory, ulong MaximumMemory, int Methods, long Milliseconds)
{
    internal static BuildSummary Of(string path, CompilationResult result, TimeSpan elapsed) => new(
        path,
        result.Module.Length,
        result.Statistics.Threads,
        result.Statistics.InitialMemory,
        result.Statistics.MaximumMemory,
        result.Statistics.MethodCount,
        (long)elapsed.TotalMilliseconds);

    /// <summary>Gives one line: <c>App.wasm  412 KB  threads: on  memory: 1 MiB…1 GiB  1.8 s</c>.</summary>
    public override string ToString()
    {
        string memory = InitialMemory == MaximumMemory
            ? ByteSize.Format((long)InitialMemory)
            : $"{ByteSize.Format((long)InitialMemory)}…{ByteSize.Format((long)MaximumMemory)}";
        string time = Duration.Format(TimeSpan.FromMilliseconds(Milliseconds));
        return $"{Module}  {FormatFileSize(Size)}  threads: {(Threads ? "on" : "off")}  memory: {memory}  {time}";
    }

    /// <summary>Three digits or so in powers of 1000, as file managers show sizes.</summary>
    private static string FormatFileSize(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} KB"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
