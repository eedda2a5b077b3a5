namespace Weft.Threading;

/// <summary>
/// A number of permits: taking one waits while there is none. A permit that is given back while threads wait is theirs, so none starves.
/// It must not move while it is used, nor be freed before all calls have returned. All members may be called from any thread, and none
/// calls the host where nobody waits.
/// </summary>
/// <param name="permits">How many there are at first, 0 or more.</param>
public unsafe struct Semaphore(int permits)
{
    // Free permits; where it is negative, how many threads wait.
    private int _balance = permits;

    // Permits that were given back to waiting threads, which take them one after the other: who holds the turn is next.
    private int _granted;
    private FutexLock _turn;

    /// <summary>How many permits are free.</summary>
    public readonly int AvailableCount => Math.Max(0, Volatile.Read(in _balance));

    /// <summary>Takes a permit, waiting until there is one.</summary>
    public void Acquire() => _ = TryAcquire(Duration.Infinite);

    /// <summary>Takes a permit if there is one.</summary>
    /// <returns>Whether the thread has it.</returns>
    public bool TryAcquire()
    {
        int balance = Volatile.Read(ref _balance);
        while (balance > 0)
        {
            int before = Interlocked.CompareExchange(ref _balance, balance - 1, balance);
            if (before == balance)
            {
                return true;
            }

            balance = before;
        }

        return false;
    }

    /// <summary>Takes a permit, waiting for some time until there is one.</summary>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>Whether the thread has it.</returns>
    public bool TryAcquire(long timeout) =>
        TryAcquire() || (timeout != 0 && (Interlocked.Decrement(ref _balance) >= 0 || WaitForGrant(Deadline.After(timeout))));

    /// <summary>Gives permits back, or adds some.</summary>
    /// <param name="count">How many, at least 1.</param>
    public void Release(int count = 1)
    {
        int before = Interlocked.Add(ref _balance, count) - count;
        if (before < 0)
        {
            int granted = Math.Min(count, -before);
            int* word = Word.AddressOf(ref _granted);
            Interlocked.Add(ref *word, granted);
            Parking.Wake(word, 1);
        }
    }

    private bool WaitForGrant(Deadline deadline)
    {
        if (!_turn.Enter(deadline))
        {
            return !TryStopWaiting() && TakeLateGrant();
        }

        int* word = Word.AddressOf(ref _granted);
        while (!TryTakeGrant(word))
        {
            long remaining = deadline.Remaining;
            if (remaining == 0 && TryStopWaiting())
            {
                _turn.Exit();
                return false;
            }

            // Without a limit where this thread's grant is on its way.
            Parking.Wait(word, 0, remaining == 0 ? Duration.Infinite : remaining);
        }

        _turn.Exit();
        return true;
    }

    // A thread that gives up takes back that it waits. Where nobody waits any more, somebody has a grant for it.
    private bool TryStopWaiting()
    {
        int balance = Volatile.Read(ref _balance);
        while (balance < 0)
        {
            int before = Interlocked.CompareExchange(ref _balance, balance + 1, balance);
            if (before == balance)
            {
                return true;
            }

            balance = before;
        }

        return false;
    }

    private bool TakeLateGrant() => WaitForGrant(Deadline.Never);

    private static bool TryTakeGrant(int* word)
    {
        int granted = Volatile.Read(ref *word);
        while (granted > 0)
        {
            int before = Interlocked.CompareExchange(ref *word, granted - 1, granted);
            if (before == granted)
            {
                return true;
            }

            granted = before;
        }

        return false;
    }
}
