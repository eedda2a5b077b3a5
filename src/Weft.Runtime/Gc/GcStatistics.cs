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
    public static long LiveBytes => s_figures == null ? 0 : Volatile.Read(ref s_figures->Live);

    /// <summary>The bytes of the pages that the heap has.</summary>
    public static long HeapBytes => PageLists.HeapBytes;

    /// <summary>The longest time for which a collection stopped the world, in nanoseconds.</summary>
    public static long LongestPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->LongestPause);

    /// <summary>The time for which all collections together did.</summary>
    public static long TotalPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->TotalPause);

    /// <summary>The time for which the last one did, from asking threads to stop to having them go on.</summary>
    public static long LastPause => s_figures == null ? 0 : Volatile.Read(ref s_figures->LastPause);

    /// <summary>How much of it was waiting for threads to stop.</summary>
    public static long LastStop => s_figures == null ? 0 : Volatile.Read(ref s_figures->LastStop);

    /// <summary>How much of it was marking.</summary>
    public static long LastMark => s_figures == null ? 0 : Volatile.Read(ref s_figures->LastMark);

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
            long before = s_figures == null ? 0 : s_figures->Live - s_figures->AllocatedBefore;
            long total = before + SumTaken();
            GcThreads.Exit();
            return total;
        }
    }

    /// <summary>Keeps what a collection says; the caller holds the lock of <see cref="GcThreads"/>.</summary>
    public static void Record(long live, long stop, long mark, long pause)
    {
        if (s_figures == null)
        {
            s_figures = GeneralAllocator.Allocator.Create<Figures>();
        }

        if (s_figures != null)
        {
            s_figures->Live = live;
            s_figures->AllocatedBefore = SumTaken();
            s_figures->LastStop = stop;
            s_figures->LastMark = mark;
            s_figures->LastPause = pause;
            s_figures->TotalPause += pause;
            s_figures->LongestPause = Math.Max(pause, s_figures->LongestPause);
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
        public long Live;
        public long AllocatedBefore;
        public long LongestPause;
        public long TotalPause;
        public long LastPause;
        public long LastStop;
        public long LastMark;
    }
}
