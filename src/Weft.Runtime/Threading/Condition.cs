namespace Weft.Threading;

/// <summary>
/// Waiting for something to become true that a <see cref="Mutex"/> guards. The default value is ready; it must not move while it is
/// used. All members may be called from any thread.
/// </summary>
/// <remarks>Threads may wake without a reason: wait in a loop that looks at what is waited for.</remarks>
/// <example><code>
/// mutex.Lock();
/// while (!ready) condition.Wait(ref mutex);
/// mutex.Unlock();
/// </code></example>
public unsafe struct Condition
{
    // Changes with every wake-up, so that one between unlocking and parking is not lost.
    private int _sequence;
    private int _waiters;

    /// <summary>Unlocks the mutex, waits to be woken, and locks it again. Between unlocking and waiting no wake-up is lost.</summary>
    /// <param name="mutex">The mutex, which the thread holds; all who wait at a time use the same.</param>
    public void Wait(ref Mutex mutex) => _ = Wait(ref mutex, Duration.Infinite);

    /// <summary>As <see cref="Wait(ref Mutex)"/>, for some time.</summary>
    /// <param name="mutex">The mutex, which the thread holds.</param>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit. Locking again has no limit.</param>
    /// <returns>Whether the thread was woken; if not the time is over.</returns>
    public bool Wait(ref Mutex mutex, long timeout)
    {
        int* sequence = Word.AddressOf(ref _sequence);
        int seen = Volatile.Read(ref *sequence);
        Interlocked.Increment(ref _waiters);
        mutex.Unlock();
        int result = Parking.Wait(sequence, seen, timeout);
        Interlocked.Decrement(ref _waiters);
        mutex.Lock();
        return result != Parking.TimedOut;
    }

    /// <summary>Wakes one of the waiting threads, the one that came first. Without any nothing happens, and the host is not called.</summary>
    public void Signal() => Wake(1);

    /// <summary>Wakes all waiting threads. Without any nothing happens, and the host is not called.</summary>
    public void Broadcast() => Wake(Parking.All);

    private void Wake(int count)
    {
        if (Volatile.Read(ref _waiters) != 0)
        {
            int* sequence = Word.AddressOf(ref _sequence);
            Interlocked.Increment(ref *sequence);
            Parking.Wake(sequence, count);
        }
    }
}
