namespace Weft.Host.Threads;

internal sealed partial class GroupRuntime
{
    // Living threads in the upper half, those that wait for ever in the lower. One word, so that every change sees both:
    // when the halves are equal, no thread is left that could wake another.
    private long _tally;

    private const long OneLiving = 1L << 32;
    private const long OneParked = 1;

    private void CountStarted() => Interlocked.Add(ref _tally, OneLiving);

    private void CountEnded()
    {
        long tally = Interlocked.Add(ref _tally, -OneLiving);
        if (tally >> 32 == 0)
        {
            Release();
        }
        else if (IsDeadlock(tally))
        {
            StopForDeadlock();
        }
    }

    /// <summary>Counts a thread that waits for ever.</summary>
    /// <returns>Whether that is a deadlock.</returns>
    public bool CountParked() => IsDeadlock(Interlocked.Add(ref _tally, OneParked));

    /// <summary>Counts a thread that no longer waits.</summary>
    public void CountUnparked() => Interlocked.Add(ref _tally, -OneParked);

    /// <summary>Ends the group because no thread of it can ever run again, unless the embedder prefers to wait.</summary>
    public void StopForDeadlock()
    {
        if (Zig is null || Zig.IsDeadlock(() => IsDeadlock(Volatile.Read(ref _tally))))
        {
            TryStop(new(GroupExitKind.Deadlocked, GroupStop.DeadlockExitCode, null, null));
        }
    }

    private bool IsDeadlock(long tally)
    {
        uint living = (uint)(tally >> 32);
        uint parked = (uint)tally;
        // A reactor's embedder can always call in again and wake whom it likes; its main thread is never parked for ever.
        return living == parked
            && living > 0
            && _options.OnDeadlock == DeadlockAction.Report;
    }
}
