using System.Diagnostics;

namespace Weft.Host.Threads;

/// <summary>
/// The waits of one group: what <c>memory.atomic.wait32</c>, <c>wait64</c> and <c>notify</c> do (WebAssembly threads proposal).
/// All waits on an address share its queue, first come first woken; the value is compared under the queue's lock. Thread-safe.
/// </summary>
internal sealed partial class ParkingLot
{
    /// <summary>The wait ended because of a notify.</summary>
    public const int Woken = 0;

    /// <summary>The value in memory was not the expected one.</summary>
    public const int NotEqual = 1;

    /// <summary>The deadline passed first.</summary>
    public const int TimedOut = 2;

    private readonly Bucket[] _buckets = CreateBuckets();

    /// <summary>Waits until the address is notified, the deadline passes, or the group stops.</summary>
    /// <param name="thread">The calling thread.</param>
    /// <param name="location">Memory and address; in bounds and aligned.</param>
    /// <param name="comparison">Compares the value in memory; called under the queue's lock.</param>
    /// <param name="deadline">A <see cref="Stopwatch"/> timestamp; <see langword="null"/> for no limit.</param>
    public int Wait<TComparison>(GuestThread thread, WaitLocation location, TComparison comparison, long? deadline)
        where TComparison : struct, IValueComparison
    {
        thread.Group.Zig?.Watch(thread, comparison);
        Bucket bucket = BucketOf(location);
        // Counted before the value is read: a notifier that sees no waiters has stored before this loads.
        Interlocked.Increment(ref bucket.Waiters);
        bool isDeadlock;
        lock (bucket.Lock)
        {
            if (thread.IsStopping || !comparison.Holds())
            {
                Interlocked.Decrement(ref bucket.Waiters);
                return NotEqual;
            }

            bucket.Enqueue(thread, location);
            isDeadlock = thread.EnterWait(deadline is not null);
        }

        if (isDeadlock)
        {
            thread.Group.StopForDeadlock();
        }

        if (!thread.Parker.Park(deadline) && TryLeave(bucket, thread))
        {
            return TimedOut;
        }

        return Woken;
    }

    /// <summary>Wakes up to <paramref name="count"/> threads that wait on the address.</summary>
    /// <returns>How many it woke.</returns>
    public uint Notify(WaitLocation location, uint count)
    {
        Bucket bucket = BucketOf(location);
        // The guest's store before this call must be seen by whoever counts itself in after the load below.
        Interlocked.MemoryBarrier();
        if (count == 0 || Volatile.Read(ref bucket.Waiters) == 0)
        {
            return 0;
        }

        WakeList wake = default;
        lock (bucket.Lock)
        {
            GuestThread? next;
            for (GuestThread? thread = bucket.First; thread is not null && wake.Count < count; thread = next)
            {
                next = thread.NextWaiter;
                if (thread.WaitLocation == location)
                {
                    bucket.Remove(thread);
                    thread.LeaveWait();
                    wake.Add(thread);
                }
            }
        }

        wake.Unpark();
        return wake.Count;
    }

    /// <summary>Wakes every thread. Only for a group that is stopping: a thread that comes later sees that under the queue's lock.</summary>
    public void WakeAll()
    {
        foreach (Bucket bucket in _buckets)
        {
            WakeList wake = default;
            lock (bucket.Lock)
            {
                while (bucket.First is { } thread)
                {
                    bucket.Remove(thread);
                    thread.LeaveWait();
                    wake.Add(thread);
                }
            }

            wake.Unpark();
        }
    }

    // Tells whether the thread left the queue by itself. Otherwise somebody took it out after its deadline had passed and its
    // token is on the way: it must be taken, or it would end the thread's next sleep.
    private static bool TryLeave(Bucket bucket, GuestThread thread)
    {
        lock (bucket.Lock)
        {
            if (thread.IsQueued)
            {
                bucket.Remove(thread);
                thread.LeaveWait();
                return true;
            }
        }

        thread.Parker.Park(null);
        return false;
    }
}
