using System.Diagnostics;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary><c>weft run</c> of a small module that is in the cache, from start of the process to its end.</summary>
internal sealed class CommandStartMeasure : Measure
{
    private const string EmptyProgram = "Weft.Bench.Empty";

    private string _module = "";
    private string[] _command = [];
    private string[] _empty = [];

    public override string Name => "weft run, whole process";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.5);

    public override string PeerName => "empty .NET program";

    public override int Repetitions => 25;

    public override Task PrepareAsync()
    {
        _module = Path.Combine(Repository.Root, "bench", "guests", "nothing.wat");
        // The launcher builds the command where it is out of date, and notes which build is current.
        string launcher = Path.Combine(Repository.Root, OperatingSystem.IsWindows() ? "weft.cmd" : "weft");
        ToolProcess.Run(launcher, ["run", _module]);
        string builds = Path.Combine(Repository.Artifacts, "weft");
        string current = File.ReadLines(Path.Combine(builds, "current")).First().Trim();
        // A native program where one could be linked, else code for the runtime.
        string native = Path.Combine(builds, current, "weft");
        _command = File.Exists(native + ".dll") ? ["dotnet", native + ".dll", "run", _module] : [native, "run", _module];
        // The program beside this one was built in the same configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        _empty = ["dotnet", Path.Combine(Repository.Artifacts, "bin", EmptyProgram, configuration, EmptyProgram + ".dll")];
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(Time(_command));

    public override Task<double> RunPeerAsync() => Task.FromResult(Time(_empty));

    private static double Time(string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]);
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return process.ExitCode == 0
            ? time
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
    }
}
