using System.Diagnostics;

namespace Weft.Host.Tests.Groups;

/// <summary>The files that this process holds open. Told by Linux only; elsewhere there are none to see.</summary>
internal static class OpenFiles
{
    /// <summary>Each open file: its number and what it is, but for the listing's own and the assemblies that the runtime loads when they are first used.</summary>
    public static string[] List() => OperatingSystem.IsLinux()
        ? [.. Directory.GetFiles("/proc/self/fd")
            .Select(file => $"{Path.GetFileName(file)} {new FileInfo(file).LinkTarget}")
            .Where(file => !file.EndsWith("/fd", StringComparison.Ordinal) && !file.EndsWith(".dll", StringComparison.Ordinal))]
        : [];

    /// <summary>
    /// What has been opened since a list was made and stays open. A thread of the runtime that starts at this moment, of the thread
    /// pool for instance, holds a pipe for an instant; what has leaked is there in every list.
    /// </summary>
    /// <param name="before">The list that was made before.</param>
    /// <param name="patience">How long to wait for files to be closed.</param>
    public static string[] LeftSince(string[] before, TimeSpan patience)
    {
        long start = Stopwatch.GetTimestamp();
        string[] left = [.. List().Except(before)];
        while (left.Length > 0 && Stopwatch.GetElapsedTime(start) < patience)
        {
            Thread.Yield();
            left = [.. left.Intersect(List())];
        }

        return left;
    }
}
