namespace Weft.Threading;

/// <summary>
/// A gate that threads wait at while it is closed. It must not move while it is used. All members may be called from any thread, and
/// none calls the host where nobody waits.
/// </summary>
/// <param name="isSet">Whether it is open at first.</param>
/// <param name="autoReset">Whether it closes behind each thread that passes; otherwise it stays open until <see cref="Reset"/>.</param>
public unsafe struct ResetEvent(bool isSet, bool autoReset = false)
{
    private const int Closed = 0;
    private const int Open = 1;

    // Closed, and threads may be parked.
    private const int Awaited = 2;

    private readonly bool _autoReset = autoReset;
    private int _state = isSet ? Open : Closed;

    /// <summary>Whether the gate is open.</summary>
    public readonly bool IsSet => Volatile.Read(in _state) == Open;

    /// <summary>Opens the gate: for all who wait and come, or with auto-reset for the one that passes next.</summary>
    public void Set()
    {
        int* word = Word.AddressOf(ref _state);
        int wakes = _autoReset ? 1 : Parking.All;
        if (Interlocked.Exchange(ref *word, Open) == Awaited)
        {
            Parking.Wake(word, wakes);
        }
    }

    /// <summary>Closes the gate.</summary>
    public void Reset() => Interlocked.CompareExchange(ref _state, Closed, Open);

    /// <summary>Waits until the gate is open, and passes.</summary>
    public void Wait() => _ = Wait(Duration.Infinite);

    /// <summary>Waits for some time until the gate is open, and passes.</summary>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>Whether the thread has passed.</returns>
    public bool Wait(long timeout)
    {
        if (TryPass(Closed))
        {
            return true;
        }

        if (timeout == 0)
        {
            return false;
        }

        int* word = Word.AddressOf(ref _state);
        Deadline deadline = Deadline.After(timeout);
        bool timedOut = false;
        while (true)
        {
            // Others may be parked as well, so who passes leaves the gate awaited, and so does who gives up.
            if (TryPass(Awaited))
            {
                return true;
            }

            int state = Interlocked.CompareExchange(ref *word, Awaited, Closed);
            if (state == Open)
            {
                continue;
            }

            if (timedOut)
            {
                return false;
            }

            long remaining = deadline.Remaining;
            timedOut = remaining == 0 || Parking.Wait(word, Awaited, remaining) == Parking.TimedOut;
        }
    }

    private bool TryPass(int closed) => _autoReset
        ? Interlocked.CompareExchange(ref _state, closed, Open) == Open
        : Volatile.Read(ref _state) == Open;
}
