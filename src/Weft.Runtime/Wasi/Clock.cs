namespace Weft.Wasi;

/// <summary>The host's clocks. All members may be called from any thread.</summary>
public static unsafe class Clock
{
    /// <summary>A time that never goes back, in nanoseconds; only differences mean something.</summary>
    public static long Monotonic => Read(ClockFunctions.Monotonic);

    /// <summary>The time of the calendar, in nanoseconds since the start of 1970, UTC.</summary>
    public static long Realtime => Read(ClockFunctions.Realtime);

    /// <summary>Blocks the thread for at least so long.</summary>
    /// <param name="nanoseconds">How long; nothing happens where it is 0 or negative.</param>
    internal static void Sleep(long nanoseconds)
    {
        if (nanoseconds <= 0)
        {
            return;
        }

        ClockSubscription subscription = default;
        subscription.Clock = ClockFunctions.Monotonic;
        subscription.Timeout = nanoseconds;
        PollEvent happened;
        nuint count;
        BlockingCall.Enter();
        _ = PollFunctions.Poll(&subscription, &happened, 1, &count);
        BlockingCall.Leave();
    }

    private static long Read(int clock)
    {
        long time = 0;
        _ = ClockFunctions.GetTime(clock, 1, &time);
        return time;
    }
}
