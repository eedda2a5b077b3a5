namespace Weft.Host.Threads;

internal sealed partial class ParkingLot
{
    /// <summary>
    /// Wakes every thread that waits for a value which its address no longer holds. Only where groups keep the comparisons
    /// (<see cref="GroupRuntime.Zig"/>): the threads proposal knows no such wake-up.
    /// </summary>
    /// <returns>How many it woke.</returns>
    public uint WakeChanged()
    {
        uint count = 0;
        foreach (Bucket bucket in _buckets)
        {
            if (Volatile.Read(ref bucket.Waiters) == 0)
            {
                continue;
            }

            WakeList wake = default;
            lock (bucket.Lock)
            {
                GuestThread? next;
                for (GuestThread? thread = bucket.First; thread is not null; thread = next)
                {
                    next = thread.NextWaiter;
                    if (thread.WaitComparison is { } comparison && !comparison.Holds())
                    {
                        bucket.Remove(thread);
                        thread.LeaveWait();
                        wake.Add(thread);
                    }
                }
            }

            count += wake.Count;
            wake.Unpark();
        }

        return count;
    }
}
