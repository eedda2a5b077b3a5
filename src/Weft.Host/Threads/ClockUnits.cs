using System.Diagnostics;

namespace Weft.Host.Threads;

/// <summary>
/// Turns ticks of <see cref="Stopwatch"/> into nanoseconds and back, for every frequency up to one tick a nanosecond, without
/// overflow on the way.
/// </summary>
internal static class ClockUnits
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly long TicksPerSecond = Stopwatch.Frequency;

    /// <summary>Gives the nanoseconds of some ticks, rounded down; the largest value where that is not enough.</summary>
    public static long ToNanoseconds(long ticks)
    {
        long seconds = ticks / TicksPerSecond;
        long rest = ticks % TicksPerSecond * NanosecondsPerSecond / TicksPerSecond;
        return seconds > (long.MaxValue - rest) / NanosecondsPerSecond ? long.MaxValue : seconds * NanosecondsPerSecond + rest;
    }

    /// <summary>Gives the ticks of some nanoseconds, rounded up.</summary>
    public static long ToTicks(long nanoseconds)
    {
        long seconds = nanoseconds / NanosecondsPerSecond;
        long rest = (nanoseconds % NanosecondsPerSecond * TicksPerSecond + NanosecondsPerSecond - 1) / NanosecondsPerSecond;
        return seconds * TicksPerSecond + rest;
    }
}
