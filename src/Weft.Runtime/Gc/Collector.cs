using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Gc;

/// <summary>
/// A collection: the world is stopped, what can be reached is marked, handles are cleared, finalizers found, and the rest freed. It runs
/// in the thread that asked for it. May be called from any thread that <see cref="GcThreads"/> knows, outside safe regions.
/// </summary>
internal static unsafe class Collector
{
    private static int s_count;

    /// <summary>How many collections there were.</summary>
    public static int Count => Volatile.Read(ref s_count);

    /// <summary>Collects, whoever else has done so.</summary>
    public static void Collect()
    {
        GcThreads.Enter();
        Run();
        Leave();
    }

    /// <summary>Collects unless another thread has done so since the caller saw the count.</summary>
    public static void CollectAfter(int seen)
    {
        GcThreads.Enter();
        if (Count == seen)
        {
            Run();
        }

        Leave();
    }

    private static void Leave()
    {
        GcThreads.Exit();
        FinalizerQueue.Announce();
        FinalizerQueue.StartThread();
    }

    [SafePoint]
    private static void Run()
    {
        // Nothing was ever made.
        if (PageTable.End == 0)
        {
            s_count++;
            return;
        }

        long start = Clock.Monotonic;
        long before = PageLists.HeapBytes;
        GcThread* own = GcThread.Current;
        GcSafepoint.StopWorld(own);
        own->StackPointer = LinkerSymbols.StackPointer;
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            GcThread.Forget(thread);
        }

        long stopped = Clock.Monotonic;
        Mark();
        long marked = Clock.Monotonic;
        long live = Sweeper.Sweep();
        MarkStack.Trim();
        CollectionPolicy.SetLive(live);
        Volatile.Write(ref s_count, s_count + 1);
        GcSafepoint.ResumeWorld(own);
        GcStatistics.Record(new()
        {
            HeapBytesBefore = before,
            HeapBytes = PageLists.HeapBytes,
            MemoryBytes = (long)WasmInstruction.MemorySize() << LinearMemory.PageShift,
            Live = live,
            Finalizable = FinalizerQueue.CountReady(),
            Started = start,
            Stop = stopped - start,
            Mark = marked - stopped,
            Pause = Clock.Monotonic - start,
        });
    }

    // The order is .NET's: short weak handles do not see what is finalized, long ones do; what a finalizer may touch is alive; a
    // dependent handle counts as one more reference of its target, so each step that marks ends with them.
    private static void Mark()
    {
        Marker.Begin();
        StaticRoots.Mark();
        ThreadRoots.Mark();
        HandleTable.MarkStrong();
        FinalizerQueue.MarkReady();
        HandleTable.MarkDependent();
        HandleTable.Clear(HandleKind.WeakShort);
        if (FinalizerQueue.FindUnreachable())
        {
            HandleTable.MarkDependent();
        }

        HandleTable.Clear(HandleKind.WeakLong);
        HandleTable.Clear(HandleKind.Dependent);
    }
}
