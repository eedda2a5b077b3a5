namespace Weft.Threading;

/// <summary>
/// A lock that either one writer holds or any number of readers. Neither side starves: readers that come while a writer waits are held
/// back until it is done, and the readers that wait then get the lock together before the next writer. Its default value is a free lock;
/// it must not move while it is used. All members may be called from any thread, and none calls the host where nobody waits.
/// </summary>
/// <remarks>
/// It is not recursive: a reader that reads again while a writer waits is a deadlock. At most 32,767 readers at a time hold it or wait.
/// </remarks>
public unsafe struct RwLock
{
    // The word, from its low end: 15 bits of readers that hold the lock, 15 bits of readers that wait for the writer to be done, the
    // phase, which changes whenever a writer is done, and the sign for a writer that holds the lock or waits for the readers to go.
    private const int OneReader = 1;
    private const int ReaderMask = 0x7FFF;
    private const int WaitingShift = 15;
    private const int OneWaiting = 1 << WaitingShift;
    private const int WaitingMask = ReaderMask << WaitingShift;
    private const int Phase = 1 << 30;
    private const int Writer = int.MinValue;

    private int _state;

    // What waiting readers park on: the state changes too often.
    private int _gate;

    // Held by a writer from before it appears in the state until it is gone.
    private FutexLock _writers;

    /// <summary>Takes the lock for reading, waiting until no writer holds it or came before.</summary>
    public void EnterRead()
    {
        int state = Volatile.Read(ref _state);
        while (state >= 0)
        {
            int before = TryAddReader(state);
            if (before == state)
            {
                return;
            }

            state = before;
        }

        EnterReadContended();
    }

    /// <summary>Takes the lock for reading if that needs no waiting.</summary>
    /// <returns>Whether the thread may read.</returns>
    public bool TryEnterRead()
    {
        int state = Volatile.Read(ref _state);
        while (state >= 0)
        {
            int before = TryAddReader(state);
            if (before == state)
            {
                return true;
            }

            state = before;
        }

        return false;
    }

    /// <summary>Leaves the lock, which the thread holds for reading.</summary>
    public void ExitRead()
    {
        int* word = Word.AddressOf(ref _state);
        int state = Interlocked.Decrement(ref *word);
        if (state < 0 && (state & ReaderMask) == 0)
        {
            Parking.Wake(word, 1);
        }
    }

    /// <summary>Takes the lock for writing, waiting until nobody holds it.</summary>
    public void EnterWrite()
    {
        _writers.Enter();
        int* word = Word.AddressOf(ref _state);
        int state = Interlocked.Or(ref *word, Writer) | Writer;
        while ((state & ReaderMask) != 0)
        {
            Parking.Wait(word, state, Duration.Infinite);
            state = Volatile.Read(ref *word);
        }
    }

    /// <summary>Takes the lock for writing if that needs no waiting.</summary>
    /// <returns>Whether the thread may write.</returns>
    public bool TryEnterWrite()
    {
        if (!_writers.TryEnter())
        {
            return false;
        }

        // Nobody else sets or clears the sign while the writers' lock is held.
        int state = Volatile.Read(ref _state);
        while ((state & ReaderMask) == 0)
        {
            int before = Interlocked.CompareExchange(ref _state, state | Writer, state);
            if (before == state)
            {
                return true;
            }

            state = before;
        }

        _writers.Exit();
        return false;
    }

    /// <summary>Leaves the lock, which the thread holds for writing.</summary>
    public void ExitWrite()
    {
        int state = Volatile.Read(ref _state);
        while (true)
        {
            // The readers that wait hold the lock from this step on.
            int waiting = (state & WaitingMask) >> WaitingShift;
            int next = ((state & Phase) ^ Phase) | waiting;
            int before = Interlocked.CompareExchange(ref _state, next, state);
            if (before == state)
            {
                if (waiting > 0)
                {
                    int* gate = Word.AddressOf(ref _gate);
                    Interlocked.Increment(ref *gate);
                    Parking.Wake(gate, Parking.All);
                }

                break;
            }

            state = before;
        }

        _writers.Exit();
    }

    private int TryAddReader(int state)
    {
        CheckRoom(state);
        return Interlocked.CompareExchange(ref _state, state + OneReader, state);
    }

    private void EnterReadContended()
    {
        int state = Volatile.Read(ref _state);
        while (true)
        {
            CheckRoom(state);
            int before = Interlocked.CompareExchange(ref _state, state + (state < 0 ? OneWaiting : OneReader), state);
            if (before == state)
            {
                break;
            }

            state = before;
        }

        if (state >= 0)
        {
            return;
        }

        // The phase cannot change twice before this thread has left the lock: the next writer waits for it.
        int* gate = Word.AddressOf(ref _gate);
        while (true)
        {
            int seen = Volatile.Read(ref *gate);
            if (((Volatile.Read(ref _state) ^ state) & Phase) != 0)
            {
                return;
            }

            Parking.Wait(gate, seen, Duration.Infinite);
        }
    }

    private static void CheckRoom(int state)
    {
        if ((state & ReaderMask) + ((state & WaitingMask) >> WaitingShift) >= ReaderMask)
        {
            Panic.Raise("more readers than a lock can count"u8);
        }
    }
}
