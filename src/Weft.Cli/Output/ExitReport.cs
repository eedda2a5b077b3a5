using System.Globalization;
using Weft.Cli.Diagnostics;
using Weft.Cli.Options;
using Weft.Host;

namespace Weft.Cli.Output;

/// <summary>Tells how a guest ended, where it did not simply exit.</summary>
internal static class ExitReport
{
    /// <summary>Threads that are listed; a program with thousands says nothing more with the rest.</summary>
    private const int MaxThreads = 64;

    private const int MaxFrames = 64;

    private const string EnginePrefix = "wasm trap: ";

    /// <summary>Writes the report to standard error; nothing for an exit.</summary>
    internal static void Write(string modulePath, GroupExit exit, TimeSpan? timeout)
    {
        switch (exit.Kind)
        {
            case GroupExitKind.Trapped when exit.Trap is { } trap:
                StandardError.Write(
                    CliErrors.Trapped.At(modulePath, trap.ThreadId, trap.ThreadName, Reason(trap.Message), AdviceOnNames(trap.Frames)),
                    details: TrapLines(trap));
                break;
            case GroupExitKind.TimedOut:
                StandardError.Write(
                    CliErrors.TimedOut.At(modulePath, Duration.Format(timeout ?? default)), details: ThreadLines(exit.Threads));
                break;
            case GroupExitKind.Deadlocked:
                StandardError.Write(CliErrors.Deadlocked.At(modulePath, exit.Threads.Count), details: ThreadLines(exit.Threads));
                break;
        }
    }

    /// <summary>Gives one phrase on how it ended.</summary>
    internal static string Describe(GroupExit exit) => exit.Kind switch
    {
        GroupExitKind.Exited => string.Create(CultureInfo.InvariantCulture, $"exited with {exit.ExitCode}"),
        GroupExitKind.Trapped => "trapped",
        GroupExitKind.TimedOut => "timed out",
        GroupExitKind.Deadlocked => "deadlocked",
        _ => "killed",
    };

    internal static List<string> TrapLines(GuestTrap trap)
    {
        List<string> lines = [];
        AddFrames(lines, trap.Frames);
        return lines;
    }

    internal static List<string> ThreadLines(IReadOnlyList<StoppedThread> threads)
    {
        List<string> lines = [];
        for (int index = 0; index < threads.Count && index < MaxThreads; index++)
        {
            GuestThreadInfo thread = threads[index].Info;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"  thread {thread.Id} ({thread.Name}) {Doing(thread)} for {Duration.Format(thread.InState)}"));
            AddFrames(lines, threads[index].Frames);
        }

        if (threads.Count > MaxThreads)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  and {threads.Count - MaxThreads} more threads"));
        }

        return lines;
    }

    /// <summary>The engine's text, which says again that it is a trap.</summary>
    private static string Reason(string message) =>
        message.StartsWith(EnginePrefix, StringComparison.Ordinal) ? message[EnginePrefix.Length..] : message;

    private static string AdviceOnNames(IReadOnlyList<GuestFrame> frames)
    {
        foreach (GuestFrame frame in frames)
        {
            if (frame.FunctionName is null)
            {
                return "; build with -g to give all functions their names";
            }
        }

        return "";
    }

    private static string Doing(GuestThreadInfo thread) => thread.State switch
    {
        GuestThreadState.Starting => "has been about to start",
        GuestThreadState.Waiting => string.Create(CultureInfo.InvariantCulture, $"has waited on address 0x{thread.WaitAddress:x}"),
        GuestThreadState.InHostCall => $"has been in {thread.HostCall}",
        GuestThreadState.Ended => "has been over",
        _ => "has run",
    };

    private static void AddFrames(List<string> lines, IReadOnlyList<GuestFrame> frames)
    {
        for (int index = 0; index < frames.Count && index < MaxFrames; index++)
        {
            lines.Add($"    at {frames[index]}");
        }

        if (frames.Count > MaxFrames)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"    and {frames.Count - MaxFrames} more"));
        }
    }
}
