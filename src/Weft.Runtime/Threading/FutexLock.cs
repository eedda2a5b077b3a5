using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Threading;

/// <summary>
/// The lock under everything here: one word, no host call where nobody waits. A thread that comes by may take it before one that was
/// woken for it, which keeps it fast; a waiter that has lost it so for a millisecond is starving, and from then on only the starving may
/// take it. The default value is a free lock. It must not move while it is used, and may be freed as soon as the last holder has left it:
/// <see cref="Exit"/> does not touch the word once it is free.
/// </summary>
internal unsafe struct FutexLock
{
    private const int Held = 1;

    // Somebody may be parked. Set by whoever parks, and by a woken thread that takes the lock, as it cannot know whether it was the last.
    private const int Waiters = 2;

    // One of the starving, which are counted above the two bits. They are parked only while the lock is held.
    private const int OneStarving = 4;

    private const long Patience = 1_000_000;

    // A thread looks now and then, some microseconds long in all, before it parks: each look takes the word's cache line from the holder.
    private const int LooksBeforeParking = 16;
    private const int SpinsBetweenLooks = 600;

    private int _state;

    /// <summary>Takes the lock, waiting for it without a limit. The holder may stop for a collection, and so may who waits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (Interlocked.CompareExchange(ref _state, Held, 0) != 0)
        {
            EnterContended(Deadline.Never, briefly: false);
        }
    }

    /// <summary>
    /// Takes a lock that each holder leaves again in a few steps, without stopping for a collection in between. Who waits counts as
    /// running, so nobody has such a lock while the world is stopped, and the collector may take it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterBriefly()
    {
        if (Interlocked.CompareExchange(ref _state, Held, 0) != 0)
        {
            EnterContended(Deadline.Never, briefly: true);
        }
    }

    /// <summary>Takes the lock, waiting for it until a time.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Enter(Deadline deadline) =>
        Interlocked.CompareExchange(ref _state, Held, 0) == 0 || EnterContended(deadline, briefly: false);

    /// <summary>Takes the lock if that needs no waiting.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool TryEnter()
    {
        while (true)
        {
            int state = Volatile.Read(ref _state);
            if ((state & Held) != 0 || state >= OneStarving)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _state, state | Held, state) == state)
            {
                return true;
            }
        }
    }

    /// <summary>Leaves the lock, which the thread holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Exit()
    {
        // A subtraction is the cheapest instruction that tells what the word was. It leaves Waiters set, so it is for a word that had
        // nobody waiting a moment ago.
        if (Volatile.Read(ref _state) == Held)
        {
            int state = Interlocked.Decrement(ref _state);
            if (state != 0)
            {
                // Somebody came in between. The word is free, so it may be gone by now: whoever takes the lock next leaves it by the
                // other way, which clears Waiters.
                Wake(Word.AddressOf(ref _state), state);
            }
        }
        else
        {
            ExitContended();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ExitContended()
    {
        int* word = Word.AddressOf(ref _state);
        int state = Interlocked.And(ref *word, ~(Held | Waiters));
        if ((state & Waiters) != 0)
        {
            Wake(word, state);
        }
    }

    // One of many would do, but it has to be a starving one and the queue is in the order of arrival.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wake(int* word, int state) => Parking.Wake(word, state >= OneStarving ? Parking.All : 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterContended(Deadline deadline, bool briefly)
    {
        int* word = Word.AddressOf(ref _state);
        bool hasParked = false;
        bool isStarving = false;
        long parkedSince = 0;
        int looks = LooksBeforeParking;
        while (true)
        {
            int state = Volatile.Read(ref *word);
            if ((state & Held) == 0 && (isStarving || state < OneStarving))
            {
                int taken = (state | Held | (hasParked ? Waiters : 0)) - (isStarving ? OneStarving : 0);
                if (Interlocked.CompareExchange(ref *word, taken, state) == state)
                {
                    return true;
                }

                continue;
            }

            if (looks > 0 && (state & ~Held) == 0)
            {
                looks--;
                WasiThread.SpinWait(SpinsBetweenLooks);
                continue;
            }

            if (hasParked && !isStarving && state < OneStarving && Clock.Monotonic - parkedSince > Patience)
            {
                Interlocked.Add(ref *word, OneStarving);
                isStarving = true;
                continue;
            }

            if ((state & Waiters) == 0 && Interlocked.CompareExchange(ref *word, state | Waiters, state) != state)
            {
                continue;
            }

            long remaining = deadline.Remaining;
            if (remaining == 0)
            {
                GiveUp(word, isStarving);
                return false;
            }

            if (!hasParked && BuildFeatures.Threads)
            {
                hasParked = true;
                parkedSince = Clock.Monotonic;
            }

            _ = briefly
                ? Parking.WaitBriefly(word, state | Waiters, remaining)
                : Parking.Wait(word, state | Waiters, remaining);
        }
    }

    // A thread that leaves without the lock may be the one that was woken for it, or the starving one for which the others stand back.
    private static void GiveUp(int* word, bool isStarving)
    {
        if (isStarving)
        {
            Interlocked.Add(ref *word, -OneStarving);
        }

        int state = Interlocked.Or(ref *word, Waiters);
        if ((state & Held) == 0)
        {
            Parking.Wake(word, Parking.All);
        }
    }
}
