using Weft.Wasi;

namespace Weft.Threading;

/// <summary>A time on the monotonic clock by which a wait ends, so that one that is woken for nothing does not start over.</summary>
internal readonly struct Deadline
{
    private readonly long _time;

    private Deadline(long time) => _time = time;

    /// <summary>No limit. The clock is never asked.</summary>
    public static Deadline Never => new(long.MaxValue);

    /// <summary>The time so many nanoseconds from now; negative is no limit.</summary>
    public static Deadline After(long nanoseconds)
    {
        if (nanoseconds < 0)
        {
            return Never;
        }

        long now = Clock.Monotonic;
        return new(nanoseconds > long.MaxValue - now ? long.MaxValue : now + nanoseconds);
    }

    /// <summary>The nanoseconds that are left: 0 where it has passed, -1 where there is no limit, as waits take it.</summary>
    public long Remaining
    {
        get
        {
            if (_time == long.MaxValue)
            {
                return -1;
            }

            long left = _time - Clock.Monotonic;
            return left > 0 ? left : 0;
        }
    }
}
