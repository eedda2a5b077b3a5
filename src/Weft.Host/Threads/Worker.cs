namespace Weft.Host.Threads;

/// <summary>A pooled .NET thread that runs one guest thread after another.</summary>
/// <param name="pool">Where it goes between two guest threads.</param>
internal sealed class Worker(WorkerPool pool)
{
    /// <summary>Sleeps between guest threads, and inside one in its waits.</summary>
    public Parker Parker { get; } = Parker.Create();

    /// <summary>The next guest thread; handed over before the token is.</summary>
    public GuestThread? Next { get; set; }

    /// <summary>Whether the pool lists it as idle. Guarded by the pool's lock.</summary>
    public bool IsIdle { get; set; }

    /// <summary>Whether the pool counts on it for the next guest thread.</summary>
    public bool IsFinishing { get; set; }

    /// <summary>Says that the guest thread has left the guest, and only gives back what it had.</summary>
    public void BeginFinish() => pool.BeginFinish(this);

    /// <summary>Starts the thread with its first guest thread.</summary>
    /// <exception cref="OutOfMemoryException">The system gives no more threads.</exception>
    public void Start(GuestThread first, int stackSize)
    {
        Next = first;
        Thread thread = new(Run, stackSize) { IsBackground = true, Name = "weft worker" };
        thread.UnsafeStart();
    }

    private void Run()
    {
        Parker.CountAwake();
        do
        {
            GuestThread guest = Next!;
            Next = null;
            guest.Run(this);
        }
        while (pool.WaitForWork(this));
        Parker.CountAsleep();
        pool.Remove(this);
    }
}
