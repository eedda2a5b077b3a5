using System.Diagnostics;
using Weft.Cli.Options;
using Weft.Cli.Output;

namespace Weft.Cli.Building;

/// <summary>How long a build and its parts take.</summary>
/// <param name="name">What is being built, for the line on a terminal.</param>
/// <param name="verbose">Whether to tell about each part.</param>
internal sealed class BuildTiming(string name, bool verbose)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The time since the build began.</summary>
    internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Does a part, and says on a terminal that it is being done where that takes long.</summary>
    /// <param name="done">What was done then, for <c>--verbose</c>.</param>
    /// <param name="part">The part.</param>
    internal T Measure<T>(string done, Func<T> part)
    {
        long start = Stopwatch.GetTimestamp();
        T result;
        using (ProgressLine.Start($"building {name}"))
        {
            result = part();
        }

        if (verbose)
        {
            StandardError.WriteLine($"weft: {name}: {done} in {Duration.Format(Stopwatch.GetElapsedTime(start))}");
        }

        return result;
    }
}
