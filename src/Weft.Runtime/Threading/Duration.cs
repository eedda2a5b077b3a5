namespace Weft.Threading;

/// <summary>Lengths of time in nanoseconds, the unit of every timeout here.</summary>
public static class Duration
{
    /// <summary>No limit, as a timeout.</summary>
    public const long Infinite = -1;

    /// <summary>Nanoseconds of so many microseconds.</summary>
    public static long Microseconds(long count) => count * 1_000;

    /// <summary>Nanoseconds of so many milliseconds.</summary>
    public static long Milliseconds(long count) => count * 1_000_000;

    /// <summary>Nanoseconds of so many seconds.</summary>
    public static long Seconds(long count) => count * 1_000_000_000;
}
