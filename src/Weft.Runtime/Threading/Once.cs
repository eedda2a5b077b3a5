namespace Weft.Threading;

/// <summary>
/// Something that is to happen once, whichever thread comes first; the others wait until it is done. The default value is ready; it must
/// not move while it is used. All members may be called from any thread, and none calls the host where nobody waits.
/// </summary>
public unsafe struct Once
{
    private const int NotRun = 0;
    private const int Running = 1;
    private const int RunningAwaited = 2;
    private const int Done = 3;

    private int _state;
    private int _owner;

    /// <summary>Whether it has happened.</summary>
    public readonly bool IsDone => Volatile.Read(in _state) == Done;

    /// <summary>Runs a function unless one has run here before. When this returns one has, and what it wrote is seen.</summary>
    /// <param name="function">What runs. Coming back here from it is a panic.</param>
    /// <param name="argument">What it gets.</param>
    public void Run(delegate*<void*, void> function, void* argument)
    {
        if (Volatile.Read(ref _state) != Done)
        {
            RunOrWait(function, argument);
        }
    }

    private void RunOrWait(delegate*<void*, void> function, void* argument)
    {
        int* word = Word.AddressOf(ref _state);
        if (Interlocked.CompareExchange(ref *word, Running, NotRun) == NotRun)
        {
            Volatile.Write(ref _owner, WasiThread.CurrentId);
            function(argument);
            if (Interlocked.Exchange(ref *word, Done) == RunningAwaited)
            {
                Parking.Wake(word, Parking.All);
            }

            return;
        }

        if (Volatile.Read(ref *word) != Done && Volatile.Read(ref _owner) == WasiThread.CurrentId)
        {
            Panic.Raise("deadlock: what is to run once waits for itself"u8);
        }

        while (true)
        {
            int state = Interlocked.CompareExchange(ref *word, RunningAwaited, Running);
            if (state == Done)
            {
                return;
            }

            Parking.Wait(word, RunningAwaited, Duration.Infinite);
        }
    }
}
