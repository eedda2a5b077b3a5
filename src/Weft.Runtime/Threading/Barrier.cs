namespace Weft.Threading;

/// <summary>
/// A place where threads wait for each other, again and again: nobody goes on before all have come. It must not move while it is used,
/// nor be freed before all calls have returned.
/// </summary>
/// <param name="participants">How many threads take part, at least 1.</param>
public unsafe struct Barrier(int participants)
{
    private readonly int _participants = participants;
    private int _arrived;
    private int _phase;

    /// <summary>Waits until all have come. What each has written before is seen by all afterwards.</summary>
    /// <returns>Whether the thread was the last to come; true for one thread in each phase.</returns>
    public bool SignalAndWait()
    {
        // The phase cannot end before this thread has come, so it is read first.
        int* phase = Word.AddressOf(ref _phase);
        int seen = Volatile.Read(ref *phase);
        if (Interlocked.Increment(ref _arrived) == _participants)
        {
            // Nobody comes to the next phase before it has begun.
            Volatile.Write(ref _arrived, 0);
            Interlocked.Increment(ref *phase);
            if (_participants > 1)
            {
                Parking.Wake(phase, Parking.All);
            }

            return true;
        }

        while (Volatile.Read(ref *phase) == seen)
        {
            Parking.Wait(phase, seen, Duration.Infinite);
        }

        return false;
    }
}
