using System.Diagnostics;
using Weft.Cli.Diagnostics;
using Weft.Cli.Options;
using Weft.Cli.Output;
using Weft.Host;

namespace Weft.Cli.Running;

/// <summary>One run of a module as this process: load, start, wait, report.</summary>
internal sealed class GuestRun(GuestSource source, EngineOptions engineOptions, bool verbose)
{
    private readonly HashSet<string> _reportedSpawnFailures = [];

    /// <summary>Runs the module and ends as it ends.</summary>
    /// <returns>What the process ends with.</returns>
    internal int Execute(GroupOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        WasmEngine engine = new(engineOptions);
        WasmModule module = Load(engine);
        Tell($"{(module.FromCache ? "loaded from the cache" : "compiled")} in {Duration.Format(Stopwatch.GetElapsedTime(start))}");

        start = Stopwatch.GetTimestamp();
        GuestGroup group = engine.Start(module, options);
        using Interruption interruption = new(group);
        GroupExit exit = group.WaitForExitAsync().GetAwaiter().GetResult();
        Tell($"{ExitReport.Describe(exit)} after {Duration.Format(Stopwatch.GetElapsedTime(start))}");

        if (interruption.ExitCode is not { } exitCode)
        {
            ExitReport.Write(source.Place, exit, options.Timeout);
            exitCode = exit.ExitCode;
        }

        // Guest threads that cannot be interrupted may still run. They end with the process, not before it.
        Environment.Exit(exitCode);
        return exitCode;
    }

    /// <summary>Tells why a spawn was refused; the guest only sees that it was. Once for each reason, since programs try again.</summary>
    internal void ReportSpawnFailure(SpawnFailure failure)
    {
        lock (_reportedSpawnFailures)
        {
            if (_reportedSpawnFailures.Add(failure.Error.Code))
            {
                StandardError.Write(failure.Error with { Place = failure.Error.Place ?? source.Place }, severity: "warning");
            }
        }
    }

    private WasmModule Load(WasmEngine engine)
    {
        WasmModule module = source.Load(engine);
        return module.Compiled.Interface.Exports.ContainsKey("_start")
            ? module
            : throw CliErrors.NothingToRun.Exception(source.Place);
    }

    private void Tell(string text)
    {
        if (verbose)
        {
            StandardError.WriteLine($"weft: {source.Place}: {text}");
        }
    }
}
