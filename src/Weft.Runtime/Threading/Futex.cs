using Weft.Intrinsics;

namespace Weft.Threading;

/// <summary>
/// Waiting on a word of memory: what all locks are made of. Comparing and going to sleep are one step, so a wake-up after the word has
/// changed is never lost. A single-threaded build refuses calls of it.
/// </summary>
/// <remarks>
/// A thread may be woken without a reason, by a wake-up meant for something that stood at the address before. Wait in a loop.
/// </remarks>
public static unsafe class Futex
{
    /// <summary>Waits while a word has a value.</summary>
    /// <param name="word">The word, aligned to 4.</param>
    /// <param name="expected">The value.</param>
    /// <param name="timeout">How long at most, in nanoseconds; negative is without a limit.</param>
    /// <returns>How it ended.</returns>
    [RequiresThreads]
    public static FutexResult Wait(int* word, int expected, long timeout = Duration.Infinite) =>
        (FutexResult)Parking.Wait(word, expected, timeout);

    /// <summary>Wakes threads that wait on a word, those that came first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="count">How many at most, 0 or more.</param>
    /// <returns>How many were woken.</returns>
    [RequiresThreads]
    public static int Wake(int* word, int count) => Parking.Wake(word, count);

    /// <summary>Wakes all threads that wait on a word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>How many were woken.</returns>
    [RequiresThreads]
    public static int WakeAll(int* word) => Parking.Wake(word, Parking.All);
}
