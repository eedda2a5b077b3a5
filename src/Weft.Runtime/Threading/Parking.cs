using Weft.Gc;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Threading;

/// <summary>
/// Waiting on a word and waking its waiters, in every build: with one thread a wait without a limit is a deadlock and says so, and waking
/// is nothing.
/// </summary>
internal static unsafe class Parking
{
    /// <summary>The thread was woken.</summary>
    public const int Woken = 0;

    /// <summary>The word had another value; the thread did not wait.</summary>
    public const int NotEqual = 1;

    /// <summary>The time is over.</summary>
    public const int TimedOut = 2;

    /// <summary>A count that wakes all waiters: it is taken as unsigned.</summary>
    public const int All = -1;

    /// <summary>Waits while the word has a value.</summary>
    /// <param name="word">The word, aligned to 4.</param>
    /// <param name="expected">The value.</param>
    /// <param name="timeout">Nanoseconds; negative waits without a limit.</param>
    /// <returns>One of the constants. <see cref="Woken"/> says nothing about the word: callers look again.</returns>
    public static int Wait(int* word, int expected, long timeout)
    {
        if (!BuildFeatures.Heap)
        {
            return WaitBriefly(word, expected, timeout);
        }

        GcSafepoint.EnterSafeRegion();
        int result = WaitBriefly(word, expected, timeout);
        GcSafepoint.LeaveSafeRegion();
        return result;
    }

    /// <summary>
    /// Waits as <see cref="Wait"/> does, and counts as running for the collector meanwhile: for what other threads that run bring about
    /// in a few steps of theirs, whether the world is to stop or not.
    /// </summary>
    /// <inheritdoc cref="Wait" path="/param"/>
    /// <inheritdoc cref="Wait" path="/returns"/>
    public static int WaitBriefly(int* word, int expected, long timeout)
    {
        RaceWindow.At(RacePoint.Parking);
        if (BuildFeatures.Threads)
        {
            return WasmInstruction.AtomicWait32(word, expected, timeout);
        }

        if (*word != expected)
        {
            return NotEqual;
        }

        if (timeout < 0)
        {
            Panic.Raise("deadlock: the only thread of the program waits for another"u8);
        }

        Clock.Sleep(timeout);
        return TimedOut;
    }

    /// <summary>Wakes waiters. The word itself is not touched: it may be gone, and then a waiter of what is there now wakes for nothing.</summary>
    /// <param name="word">The word.</param>
    /// <param name="count">How many at most, or <see cref="All"/>.</param>
    /// <returns>How many were woken.</returns>
    public static int Wake(int* word, int count) => BuildFeatures.Threads ? WasmInstruction.AtomicNotify(word, count) : 0;
}
