using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// The threads that the collector knows, and the lock that makes one thread at a time the collector. A thread is on the list from before
/// its first step to after its last one that touches an object.
/// </summary>
/// <remarks>
/// The lock is held through a whole collection, so threads that start or end meanwhile wait for it: the one is not on the list yet and
/// the other is in a safe region, and no collection waits for either.
/// </remarks>
internal static unsafe class GcThreads
{
    [FixedAddressValueType]
    private static State s_state;

    private static State* List => (State*)Unsafe.AsPointer(ref s_state);

    /// <summary>The first thread of the list; the caller holds the lock.</summary>
    public static GcThread* First => List->First;

    /// <summary>The bytes of objects that threads have made which have ended; the caller holds the lock.</summary>
    public static long BytesOfEnded => List->BytesOfEnded;

    /// <summary>Puts the calling thread on the list. It runs from here on.</summary>
    /// <param name="record">The thread's record.</param>
    /// <param name="stackTop">The end of its stack.</param>
    public static void Register(StartRecord* record, byte* stackTop)
    {
        GcThread* thread = &record->Collector;
        thread->State = GcThread.Running;
        thread->StackTop = stackTop;
        thread->StackPointer = stackTop;
        thread->TlsBase = LinkerSymbols.TlsBase;
        State* list = List;
        list->Lock.EnterBriefly();
        thread->Previous = null;
        thread->Next = list->First;
        if (list->First != null)
        {
            list->First->Previous = thread;
        }

        list->First = thread;
        list->Lock.Exit();
    }

    /// <summary>Takes the calling thread from the list. It must not touch an object from here on.</summary>
    public static void Unregister(StartRecord* record)
    {
        GcThread* thread = &record->Collector;
        GcThread.Retire(thread);
        Enter();
        State* list = List;
        if (thread->Previous != null)
        {
            thread->Previous->Next = thread->Next;
        }
        else
        {
            list->First = thread->Next;
        }

        if (thread->Next != null)
        {
            thread->Next->Previous = thread->Previous;
        }

        list->BytesOfEnded += thread->TakenBytes;
        Exit();
    }

    /// <summary>Takes the lock: nobody collects, and no thread starts or ends, until <see cref="Exit"/>.</summary>
    public static void Enter()
    {
        // Who has the lock may be waiting for this thread to stop. With the lock in hand nobody can ask for that.
        GcSafepoint.EnterSafeRegion();
        List->Lock.EnterBriefly();
        GcSafepoint.LeaveSafeRegion();
    }

    /// <summary>Leaves the lock.</summary>
    public static void Exit() => List->Lock.Exit();

    private struct State
    {
        public long BytesOfEnded;
        public GcThread* First;
        public FutexLock Lock;
    }
}
