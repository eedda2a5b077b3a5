namespace Weft.Host.Wasi.Abi;

/// <summary>Makes WASI timestamps, nanoseconds since 1970 in 64 unsigned bits, from seconds and nanoseconds.</summary>
internal static class Timestamp
{
    private const ulong NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Times before 1970 become zero and times after the year 2554 the largest value: WASI cannot say more.</summary>
    public static ulong From(long seconds, long nanoseconds)
    {
        if (seconds < 0)
        {
            return 0;
        }

        return (ulong)seconds > (ulong.MaxValue - (ulong)nanoseconds) / NanosecondsPerSecond
            ? ulong.MaxValue
            : (ulong)seconds * NanosecondsPerSecond + (ulong)nanoseconds;
    }
}
