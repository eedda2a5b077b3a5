using Weft.Memory;

namespace Weft.Gc;

/// <summary>Figures about the heap. All members may be read from any running thread.</summary>
internal static unsafe class GcStatistics
{
    // Not in static data: a length of time or a number of bytes there would be taken for a reference now and then, and keep an object.
    private static Figures* s_figures;

    /// <summary>How many collections there were.</summary>
    public static int Collections => Collector.Count;

    /// <summary>The bytes of objects that the last collection found alive.</summary>
    public static long LiveBytes => s_figures == null ? 0 : Volatile.Read(ref s_figures->Last.Live);

    /// <summary>The bytes of the pages that the heap has.</summary>
    public static long HeapBytes => PageLists.HeapBytes;

    /// <summary>The time for which all of them stopped the world, in nanoseconds.</summary>
    public static long TotalPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->TotalPause);

    /// <summary>What is known of the last one; all is zero where there was none.</summary>
    public static CollectionFigures Last
    {
        get
        {
            GcThreads.Enter();
            CollectionFigures last = s_figures == null ? default : s_figures->Last;
            GcThreads.Exit();
            return last;
        }
    }

    /// <summary>The longest time for which a collection stopped the world, in nanoseconds.</summary>
    public static long LongestPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->LongestPause);

    /// <summary>The time for which the last one did, from asking threads to stop to having them go on.</summary>
    public static long LastPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->Last.Pause);

    /// <summary>How much of it was waiting for threads to stop.</summary>
    public static long LastStop => s_figures == null ? 0 : Volatile.Read(ref s_figures->Last.Stop);

    /// <summary>How much of it was marking.</summary>
    public static long LastMark => s_figures == null ? 0 : Volatile.Read(ref s_figures->Last.Mark);

    /// <summary>The bytes of the objects that the calling thread has made.</summary>
    public static long AllocatedByThread => GcThread.AllocatedBytes(GcThread.Current);

    /// <summary>
    /// The bytes of the objects that all threads have made, also those that have ended. Of other running threads it is what they took for
    /// objects to come, too; after a collection it is exact.
    /// </summary>
    public static long AllocatedByAll
    {
        get
        {
            GcThreads.Enter();
            long sum = SumTaken();
            GcThreads.Exit();
            return sum;
        }
    }

    /// <summary>The bytes of objects that may be alive: those that the last collection found, and what was made since.</summary>
    public static long TotalBytes
    {
        get
        {
            GcThreads.Enter();
            long before = s_figures == null ? 0 : s_figures->Last.Live - s_figures->AllocatedBefore;
            long total = before + SumTaken();
            GcThreads.Exit();
            return total;
        }
    }

    /// <summary>Keeps what a collection says; the caller holds the lock of <see cref="GcThreads"/>.</summary>
    public static void Record(CollectionFigures collection)
    {
        if (s_figures == null)
        {
            s_figures = GeneralAllocator.Allocator.Create<Figures>();
        }

        if (s_figures != null)
        {
            long taken = SumTaken();
            collection.LiveBefore = s_figures->Last.Live + taken - s_figures->AllocatedBefore;
            s_figures->Last = collection;
            s_figures->AllocatedBefore = taken;
            s_figures->TotalPause += collection.Pause;
            s_figures->LongestPause = Math.Max(collection.Pause, s_figures->LongestPause);
        }
    }

    private static long SumTaken()
    {
        long sum = GcThreads.BytesOfEnded;
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            sum += Volatile.Read(ref thread->TakenBytes);
        }

        return sum;
    }

    private struct Figures
    {
        public CollectionFigures Last;
        public long AllocatedBefore;
        public long LongestPause;
        public long TotalPause;
    }
}
