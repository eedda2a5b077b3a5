using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>
/// Running static constructors, each exactly once, by the first thread that needs the class; the others wait. Where waiting would be a
/// deadlock, because the running thread waits for one that this thread runs, the class is seen before its constructor is done
/// (ECMA-335, II.10.5.3.3). A thread that comes back to a class whose constructor it runs sees it so as well.
/// </summary>
/// <remarks>
/// The state of a class is a word: 0 at first, <see cref="Done"/> at last, and in between the id of the running thread shifted left by
/// one, with the lowest bit set where others wait; the sign alone where the constructor has thrown. Emitted code compares it to
/// <see cref="Done"/>, as an acquiring load.
/// </remarks>
internal static unsafe class ClassConstructors
{
    /// <summary>The state of a class whose constructor has run.</summary>
    public const int Done = 1;

    private const int NotRun = 0;

    // A bit that no shifted id has.
    private const int Failed = int.MinValue;
    private const int Awaited = 1;

    private static FutexLock s_lock;
    private static Waiter* s_waiters;

    /// <summary>Runs a constructor unless that has happened, or waits until it has.</summary>
    /// <param name="state">The state of the class.</param>
    /// <param name="constructor">Its static constructor.</param>
    /// <param name="type">Its method table, in a program with a heap.</param>
    public static void Ensure(int* state, delegate*<void> constructor, MethodTable* type)
    {
        int own = WasiThread.CurrentId << 1;
        while (true)
        {
            int seen = Interlocked.CompareExchange(ref *state, own, NotRun);
            if (seen == NotRun)
            {
                if (BuildFeatures.Heap)
                {
                    RunGuarded(state, constructor, type);
                }
                else
                {
                    constructor();
                    Finish(state, Done);
                }

                return;
            }

            if (BuildFeatures.Heap && seen == Failed)
            {
                FailedClasses.Throw(state);
            }

            if (seen == Done || (seen & ~Awaited) == own || !TryWait(state, seen))
            {
                return;
            }
        }
    }

    // A class whose constructor has thrown cannot be used: everyone who comes to it gets the same exception (ECMA-335, II.10.5.3.1).
    private static void RunGuarded(int* state, delegate*<void> constructor, MethodTable* type)
    {
        try
        {
            constructor();
        }
        catch (Exception exception)
        {
            if (!FailedClasses.TryAdd(state, type, exception))
            {
                // The next who comes runs it again: there is nothing that it could be given.
                Finish(state, NotRun);
                CompilerHelpers.ThrowOutOfMemory();
            }

            Finish(state, Failed);
            FailedClasses.Throw(state);
        }

        Finish(state, Done);
    }

    private static void Finish(int* state, int result)
    {
        if ((Interlocked.Exchange(ref *state, result) & Awaited) != 0)
        {
            Parking.Wake(state, Parking.All);
        }
    }

    /// <summary>Waits for the thread that runs a constructor.</summary>
    /// <returns>Whether to look again; if not, waiting would be a deadlock.</returns>
    private static bool TryWait(int* state, int seen)
    {
        if ((seen & Awaited) == 0)
        {
            int before = Interlocked.CompareExchange(ref *state, seen | Awaited, seen);
            if (before != seen)
            {
                return true;
            }
        }

        // All who wait are in the list before they do, under one lock, so the last one to close a circle sees it.
        Waiter waiter = new() { ThreadId = WasiThread.CurrentId, State = state };
        s_lock.EnterBriefly();
        bool isDeadlock = ClosesCircle(state, waiter.ThreadId);
        if (!isDeadlock)
        {
            waiter.Next = s_waiters;
            s_waiters = &waiter;
        }

        s_lock.Exit();
        if (isDeadlock)
        {
            return false;
        }

        Parking.Wait(state, seen | Awaited, Duration.Infinite);
        s_lock.EnterBriefly();
        Remove(&waiter);
        s_lock.Exit();
        return true;
    }

    private static bool ClosesCircle(int* state, int threadId)
    {
        while (true)
        {
            int owner = Volatile.Read(ref *state) >> 1;
            if (owner == threadId)
            {
                return true;
            }

            Waiter* waiter = s_waiters;
            while (waiter != null && waiter->ThreadId != owner)
            {
                waiter = waiter->Next;
            }

            if (waiter == null)
            {
                return false;
            }

            state = waiter->State;
        }
    }

    private static void Remove(Waiter* waiter)
    {
        if (s_waiters == waiter)
        {
            s_waiters = waiter->Next;
            return;
        }

        Waiter* other = s_waiters;
        while (other->Next != waiter)
        {
            other = other->Next;
        }

        other->Next = waiter->Next;
    }

    private struct Waiter
    {
        public int ThreadId;
        public int* State;
        public Waiter* Next;
    }
}
