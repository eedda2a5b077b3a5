namespace Weft.Intrinsics;

/// <summary><c>memory.atomic.wait32</c> and <c>notify</c>: a queue for each address, in the order of arrival.</summary>
internal static unsafe class ParkingTable
{
    private static readonly Queue[] s_queues = [.. Enumerable.Range(0, 256).Select(static _ => new Queue())];

    private static int s_callCount;
    private static int s_waiterCount;

    /// <summary>How many waits and notifies there were.</summary>
    public static int CallCount => Volatile.Read(ref s_callCount);

    /// <summary>How many threads are parked.</summary>
    public static int WaiterCount => Volatile.Read(ref s_waiterCount);

    /// <summary>How many threads are parked on an address.</summary>
    public static int WaitersOf(int* address)
    {
        Queue queue = QueueOf(address);
        lock (queue)
        {
            return queue.Waiters.Count(waiter => waiter.Address == address);
        }
    }

    public static int Wait(int* address, int expected, long timeout)
    {
        Interlocked.Increment(ref s_callCount);
        Queue queue = QueueOf(address);
        Waiter waiter = new(address);
        lock (queue)
        {
            if (Volatile.Read(ref *address) != expected)
            {
                return 1;
            }

            queue.Waiters.AddLast(waiter);
            Interlocked.Increment(ref s_waiterCount);
        }

        lock (waiter)
        {
            long end = timeout < 0 ? long.MaxValue : Environment.TickCount64 + (timeout / 1_000_000) + 1;
            while (!waiter.IsWoken)
            {
                long left = end - Environment.TickCount64;
                if (left <= 0)
                {
                    break;
                }

                Monitor.Wait(waiter, (int)Math.Min(left, int.MaxValue));
            }
        }

        Interlocked.Decrement(ref s_waiterCount);
        lock (queue)
        {
            // Whoever is still in the queue was not counted by any notify.
            return queue.Waiters.Remove(waiter) ? 2 : 0;
        }
    }

    public static int Notify(int* address, int count)
    {
        Interlocked.Increment(ref s_callCount);
        Queue queue = QueueOf(address);
        List<Waiter> woken = [];
        lock (queue)
        {
            LinkedListNode<Waiter>? node = queue.Waiters.First;
            while (node != null && (uint)woken.Count < (uint)count)
            {
                LinkedListNode<Waiter>? next = node.Next;
                if (node.Value.Address == address)
                {
                    woken.Add(node.Value);
                    queue.Waiters.Remove(node);
                }

                node = next;
            }
        }

        foreach (Waiter waiter in woken)
        {
            lock (waiter)
            {
                waiter.IsWoken = true;
                Monitor.Pulse(waiter);
            }
        }

        return woken.Count;
    }

    private static Queue QueueOf(int* address) => s_queues[((nuint)address >> 2) % 256];

    private sealed class Queue
    {
        public LinkedList<Waiter> Waiters { get; } = new();
    }

    private sealed class Waiter(int* address)
    {
        public int* Address { get; } = address;

        public bool IsWoken { get; set; }
    }
}
