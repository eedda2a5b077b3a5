using System.Diagnostics;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary><c>weft run</c> of a small module that is in the cache, from start of the process to its end.</summary>
internal sealed class CommandStartMeasure : Measure
{
    private string _module = "";

    public override string Name => "weft run, whole process";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.5);

    public override string PeerName => "empty .NET program";

    public override int Repetitions => 25;

    public override Task PrepareAsync()
    {
        _module = Path.Combine(Repository.Root, "bench", "guests", "nothing.wat");
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(Time("Weft.Cli", "weft", ["run", _module]));

    public override Task<double> RunPeerAsync() => Task.FromResult(Time("Weft.Bench.Empty", "Weft.Bench.Empty", []));

    private static double Time(string project, string program, IReadOnlyList<string> arguments)
    {
        // The programs beside this one were built in the same configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        string path = Path.Combine(Repository.Artifacts, "bin", project, configuration, program + (OperatingSystem.IsWindows() ? ".exe" : ""));
        ProcessStartInfo start = new(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return process.ExitCode == 0
            ? time
            : throw new MeasureUnavailableException($"{program} ended with {process.ExitCode}: {process.StandardError.ReadToEnd().Trim()}");
    }
}
