using System.Diagnostics;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>The command as users have it, measured and used as a process.</summary>
internal static class WeftCommand
{
    private static readonly Lazy<string> LazyFolder = new(Build);

    /// <summary>The folder that the command and what belongs to it are in. Built where it is out of date.</summary>
    public static string Folder => LazyFolder.Value;

    /// <summary>The command's file: a native program where one could be linked, else code for the runtime.</summary>
    public static string Program => File.Exists(Native + ".dll") ? Native + ".dll" : Native;

    private static string Native => Path.Combine(Folder, OperatingSystem.IsWindows() ? "weft.exe" : "weft");

    /// <summary>The command line for arguments.</summary>
    public static string[] Line(params string[] arguments) =>
        Path.GetExtension(Program) == ".dll" ? ["dotnet", Program, .. arguments] : [Program, .. arguments];

    /// <summary>The milliseconds of a process, from its start to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double Time(string[] line)
    {
        ProcessStartInfo start = new(line[0], line[1..]) { RedirectStandardError = true };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return process.ExitCode == 0
            ? time
            : throw new InvalidOperationException($"{string.Join(' ', line)} ended with {process.ExitCode}: {error}");
    }

    private static string Build()
    {
        // The launcher builds the command where it is out of date, and notes which build is current.
        string launcher = Path.Combine(Repository.Root, OperatingSystem.IsWindows() ? "weft.cmd" : "weft");
        ToolProcess.Run(launcher, ["--version"]);
        string builds = Path.Combine(Repository.Artifacts, "weft");
        return Path.Combine(builds, File.ReadLines(Path.Combine(builds, "current")).First().Trim());
    }
}
