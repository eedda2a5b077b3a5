namespace Weft.Host.Threads;

internal sealed partial class ParkingLot
{
    // A power of two. Addresses that share a bucket share a lock, not a queue.
    private const int BucketCount = 64;

    private static Bucket[] CreateBuckets()
    {
        Bucket[] buckets = new Bucket[BucketCount];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i] = new();
        }

        return buckets;
    }

    // Futex words are often neighbours: a multiplication spreads them (Fibonacci hashing).
    private Bucket BucketOf(WaitLocation location)
    {
        ulong key = (ulong)location.HostAddress >> 2;
        return _buckets[(key * 0x9E3779B97F4A7C15ul) >> 58];
    }

    /// <summary>Threads that wait on addresses with the same hash, in the order of their coming.</summary>
    private sealed class Bucket
    {
        /// <summary>Threads in the queue or on their way in. Read without the lock.</summary>
        public int Waiters;

        private GuestThread? _last;

        public Lock Lock { get; } = new();

        public GuestThread? First { get; private set; }

        /// <summary>Puts a thread, already counted, at the end.</summary>
        public void Enqueue(GuestThread thread, WaitLocation location)
        {
            thread.WaitLocation = location;
            thread.IsQueued = true;
            thread.NextWaiter = null;
            thread.PreviousWaiter = _last;
            if (_last is null)
            {
                First = thread;
            }
            else
            {
                _last.NextWaiter = thread;
            }

            _last = thread;
        }

        public void Remove(GuestThread thread)
        {
            if (thread.PreviousWaiter is { } previous)
            {
                previous.NextWaiter = thread.NextWaiter;
            }
            else
            {
                First = thread.NextWaiter;
            }

            if (thread.NextWaiter is { } next)
            {
                next.PreviousWaiter = thread.PreviousWaiter;
            }
            else
            {
                _last = thread.PreviousWaiter;
            }

            thread.IsQueued = false;
            thread.PreviousWaiter = null;
            thread.NextWaiter = null;
            Interlocked.Decrement(ref Waiters);
        }
    }

    /// <summary>Threads taken out of a queue, to be unparked once its lock is free, in their order. A list through the threads themselves.</summary>
    private struct WakeList
    {
        private GuestThread? _first;
        private GuestThread? _last;

        public uint Count { get; private set; }

        public void Add(GuestThread thread)
        {
            if (_last is null)
            {
                _first = thread;
            }
            else
            {
                _last.NextWaiter = thread;
            }

            _last = thread;
            Count++;
        }

        public readonly void Unpark()
        {
            GuestThread? thread = _first;
            while (thread is not null)
            {
                // Once unparked, the thread may be queued again.
                GuestThread? next = thread.NextWaiter;
                thread.NextWaiter = null;
                thread.Parker.Unpark();
                thread = next;
            }
        }
    }
}
