using System.Diagnostics;

namespace Weft.Host.Threads;

/// <summary>
/// Puts one thread to sleep until another hands it a token. The token stays until it is taken, so a wake-up that comes before
/// the sleep is not lost. One thread parks; any may unpark.
/// </summary>
internal abstract class Parker : IDisposable
{
    private protected const int Empty = 0;
    private protected const int Token = 1;
    private protected const int Sleeping = -1;

    // A sleep and the wake-up that ends it cost about this much; looking for as long before sleeping is at worst twice the best
    // that could be done.
    private static readonly long MaximumSpinTicks = Stopwatch.Frequency / 1_000_000 * 25;
    private static readonly int Processors = Environment.ProcessorCount;

    private const int LooksBetweenClockReads = 8;
    private const int SleepsBetweenTries = 32;

    private static int s_awake;

    private long _spinTicks = MaximumSpinTicks;
    private int _sleepsWithoutSpin;

    /// <summary>Makes the kind that is fastest on this system.</summary>
    public static Parker Create() => OperatingSystem.IsLinux() && FutexParker.IsSupported ? new FutexParker() : new MonitorParker();

    /// <summary>Counts a worker that has begun to run; a parker counts its thread out and in while it sleeps.</summary>
    public static void CountAwake() => Interlocked.Increment(ref s_awake);

    /// <summary>Counts a worker that has ended, or goes to sleep, here or in a host call.</summary>
    public static void CountAsleep() => Interlocked.Decrement(ref s_awake);

    /// <summary>Whether the thread sleeps, and would have to be woken.</summary>
    public abstract bool IsAsleep { get; }

    /// <summary>Hands over the token; wakes the parked thread, or lets its next <see cref="Park"/> return at once.</summary>
    public abstract void Unpark();

    /// <summary>Takes the token, sleeping until there is one or the deadline has passed.</summary>
    /// <param name="deadline">A <see cref="Stopwatch"/> timestamp; <see langword="null"/> to sleep without limit.</param>
    /// <returns>Whether the token was taken.</returns>
    public bool Park(long? deadline)
    {
        if (TryTake() || SpinForToken(deadline))
        {
            return true;
        }

        CountAsleep();
        bool isTaken = Sleep(deadline);
        CountAwake();
        return isTaken;
    }

    /// <summary>Gives back what it sleeps on; nobody may unpark it any more.</summary>
    public abstract void Dispose();

    /// <summary>Takes the token if it is there.</summary>
    private protected abstract bool TryTake();

    /// <summary>Takes the token, sleeping at once where it is not there.</summary>
    private protected abstract bool Sleep(long? deadline);

    /// <summary>Nanoseconds until a deadline, at least 0.</summary>
    private protected static long NanosecondsUntil(long deadline)
    {
        long ticks = deadline - Stopwatch.GetTimestamp();
        return ticks <= 0 ? 0 : ClockUnits.ToNanoseconds(ticks);
    }

    // Looking pays only where whoever brings the token runs at the same time, on another processor. Whether it does is learnt
    // from whether looking helped: each failure halves the time, until only every 32nd sleep tries again.
    private bool SpinForToken(long? deadline)
    {
        if (Volatile.Read(ref s_awake) > Processors || (_spinTicks == 0 && ++_sleepsWithoutSpin % SleepsBetweenTries != 0))
        {
            return false;
        }

        long now = Stopwatch.GetTimestamp();
        long end = Math.Min(now + (_spinTicks == 0 ? MaximumSpinTicks : _spinTicks), deadline ?? long.MaxValue);
        while (now < end)
        {
            for (int i = 0; i < LooksBetweenClockReads; i++)
            {
                if (TryTake())
                {
                    _spinTicks = MaximumSpinTicks;
                    return true;
                }

                Thread.SpinWait(1);
            }

            now = Stopwatch.GetTimestamp();
        }

        _spinTicks = _spinTicks < MaximumSpinTicks / 8 ? 0 : _spinTicks / 2;
        return false;
    }
}
