using System.Diagnostics;

namespace Weft.Host.Threads;

/// <summary>
/// Keeps .NET threads for guest threads: starting one costs near a millisecond, waking one a few microseconds. The last to
/// become idle is the first to be used; one that stays idle ends. Thread-safe.
/// </summary>
/// <param name="stackSize">Bytes of stack of each thread.</param>
internal sealed class WorkerPool(int stackSize)
{
    // Long enough for a program that spawns in bursts, short enough to give stacks back.
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<Worker> _idle = [];

    // Guest threads that wait for a worker which is finishing another: never more of them than such workers.
    private readonly Queue<GuestThread> _waiting = new();
    private int _finishing;
    private int _workers;
    private bool _isShutDown;

    /// <summary>Bytes of stack of each thread.</summary>
    public int StackSize => stackSize;

    /// <summary>The .NET threads that are alive, idle ones among them.</summary>
    public int WorkerCount => Volatile.Read(ref _workers);

    /// <summary>Runs a guest thread on an idle worker, on one that will be idle in a moment, or on a new one.</summary>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    public void Run(GuestThread thread)
    {
        Worker? worker = null;
        lock (_lock)
        {
            if (_idle.Count == 0 || _idle[^1].Parker.IsAsleep)
            {
                // A program that joins one thread and starts the next does so while the first still gives its instance back:
                // waiting for that takes less than waking a sleeper.
                if (_waiting.Count < Volatile.Read(ref _finishing))
                {
                    _waiting.Enqueue(thread);
                    return;
                }
            }

            if (_idle.Count > 0)
            {
                worker = _idle[^1];
                _idle.RemoveAt(_idle.Count - 1);
                worker.IsIdle = false;
            }
        }

        if (worker is not null)
        {
            worker.Next = thread;
            worker.Parker.Unpark();
            return;
        }

        worker = new(this);
        Interlocked.Increment(ref _workers);
        try
        {
            worker.Start(thread, stackSize);
        }
        catch
        {
            Remove(worker);
            throw;
        }
    }

    /// <summary>Called by a worker that ends.</summary>
    public void Remove(Worker worker)
    {
        worker.Parker.Dispose();
        Interlocked.Decrement(ref _workers);
    }

    /// <summary>Called by a worker whose guest thread has left the guest: it will be there for another in a moment.</summary>
    public void BeginFinish(Worker worker)
    {
        worker.IsFinishing = true;
        Interlocked.Increment(ref _finishing);
    }

    /// <summary>Called by a worker that has finished; returns whether there is more for it to do.</summary>
    public bool WaitForWork(Worker worker)
    {
        lock (_lock)
        {
            if (worker.IsFinishing)
            {
                worker.IsFinishing = false;
                Interlocked.Decrement(ref _finishing);
            }

            if (_waiting.TryDequeue(out GuestThread? next))
            {
                worker.Next = next;
                return true;
            }

            if (_isShutDown)
            {
                return false;
            }

            worker.IsIdle = true;
            _idle.Add(worker);
        }

        long deadline = Stopwatch.GetTimestamp() + (long)(IdleTime.TotalSeconds * Stopwatch.Frequency);
        if (!worker.Parker.Park(deadline) && !TryRetire(worker))
        {
            // Taken for a guest thread while the deadline passed: the token is on its way.
            worker.Parker.Park(null);
        }

        return worker.Next is not null;
    }

    /// <summary>Ends the idle workers now, and each other when its guest thread ends.</summary>
    public void Shutdown()
    {
        lock (_lock)
        {
            _isShutDown = true;
            foreach (Worker worker in _idle)
            {
                worker.IsIdle = false;
                worker.Parker.Unpark();
            }

            _idle.Clear();
        }
    }

    private bool TryRetire(Worker worker)
    {
        lock (_lock)
        {
            if (!worker.IsIdle)
            {
                return false;
            }

            worker.IsIdle = false;
            _idle.Remove(worker);
            return true;
        }
    }
}
