namespace Weft.Threading;

/// <summary>
/// A count of things that are under way, and waiting until there are none. The default value counts nothing; it must not move while it
/// is used, and may be freed as soon as <see cref="Wait()"/> has returned. All members may be called from any thread, and none calls the
/// host where nobody waits.
/// </summary>
public unsafe struct WaitGroup
{
    // The count in units of two; the lowest bit where somebody may be parked.
    private const int Waiting = 1;
    private const int One = 2;

    private int _state;

    /// <summary>How many things are under way.</summary>
    public readonly int Count => Volatile.Read(in _state) / One;

    /// <summary>Counts things that begin. To be called before they can be done, and before the waiting begins.</summary>
    /// <param name="count">How many, at least 1.</param>
    public void Add(int count = 1) => Interlocked.Add(ref _state, count * One);

    /// <summary>Counts one thing that is done.</summary>
    public void Done()
    {
        // The word may be gone after the last count, so it is touched once.
        int* word = Word.AddressOf(ref _state);
        int state = Interlocked.Add(ref *word, -One);
        if (state < 0)
        {
            Panic.Raise("more was done than was begun in a wait group"u8);
        }

        if (state == Waiting)
        {
            Parking.Wake(word, Parking.All);
        }
    }

    /// <summary>Waits until nothing is under way. All that was written before the last <see cref="Done"/> is seen afterwards.</summary>
    public void Wait() => _ = Wait(Duration.Infinite);

    /// <summary>Waits for some time until nothing is under way.</summary>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>Whether nothing is under way.</returns>
    public bool Wait(long timeout)
    {
        int* word = Word.AddressOf(ref _state);
        Deadline deadline = Deadline.After(timeout);
        while (true)
        {
            int state = Volatile.Read(ref *word);
            if (state < One)
            {
                return true;
            }

            if ((state & Waiting) == 0 && Interlocked.CompareExchange(ref *word, state | Waiting, state) != state)
            {
                continue;
            }

            long remaining = deadline.Remaining;
            if (remaining == 0)
            {
                return false;
            }

            Parking.Wait(word, state | Waiting, remaining);
        }
    }
}
