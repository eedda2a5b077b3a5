using Weft.Gc;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Threading;

/// <summary>The life of a thread, called by the emitted <c>wasi_thread_start</c>.</summary>
internal static unsafe class ThreadStart
{
    /// <summary>Runs a thread from its first step to the last one on its stack.</summary>
    /// <remarks>
    /// The emitted code has set the stack pointer, the stack limit and the thread-local base from the record. When this has returned it
    /// stores 0 to the word that it got and wakes all who wait on it, with its operands on the engine's own stack: from the store on,
    /// the block may be gone.
    /// </remarks>
    /// <param name="id">The id that the host gave.</param>
    /// <param name="record">What the thread was started with.</param>
    /// <returns>The word that tells that the thread has left its block.</returns>
    public static int* Run(int id, StartRecord* record)
    {
        LinkerSymbols.InitializeThreadLocals(record->TlsBase);
        record->Id = id;
        StartRecord.Current = record;
        if (BuildFeatures.Heap)
        {
            GcThreads.Register(record, record->StackTop);
        }

        record->Function(record->Argument);
        RaceWindow.At(RacePoint.Returned);

        ThreadExit.Run(record);
        DeadList.Reap();
        Leave(record);

        if ((Interlocked.Or(ref record->Claims, ThreadClaim.Finished) & ThreadClaim.Detached) != 0)
        {
            DeadList.Push(record);
        }

        RaceWindow.At(RacePoint.Finished);
        return &record->Alive;
    }

    /// <summary>
    /// Gives back what the thread keeps of the heap; from now on it uses the heap like a thread that is not known, and touches no object.
    /// </summary>
    public static void Leave(StartRecord* record)
    {
        if (BuildFeatures.Heap)
        {
            GcThreads.Unregister(record);
        }

        StartRecord.Current = null;
        ThreadCache.Flush(&record->Cache);
    }
}
