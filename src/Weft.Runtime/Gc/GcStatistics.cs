namespace Weft.Gc;

/// <summary>Figures about the heap. All members may be read from any running thread.</summary>
internal static unsafe class GcStatistics
{
    private static CollectionFigures s_last;
    private static long s_allocatedBefore;
    private static long s_longestPause;
    private static long s_totalPause;

    /// <summary>How many collections there were.</summary>
    public static int Collections => Collector.Count;

    /// <summary>The bytes of objects that the last collection found alive.</summary>
    public static long LiveBytes => Volatile.Read(ref s_last.Live);

    /// <summary>The bytes of the pages that the heap has.</summary>
    public static long HeapBytes => PageLists.HeapBytes;

    /// <summary>The time for which all of them stopped the world, in nanoseconds.</summary>
    public static long TotalPause => Volatile.Read(ref s_totalPause);

    /// <summary>What is known of the last one; all is zero where there was none.</summary>
    public static CollectionFigures Last
    {
        get
        {
            GcThreads.Enter();
            CollectionFigures last = s_last;
            GcThreads.Exit();
            return last;
        }
    }

    /// <summary>The longest time for which a collection stopped the world, in nanoseconds.</summary>
    public static long LongestPause => Volatile.Read(ref s_longestPause);

    /// <summary>The time for which the last one did, from asking threads to stop to having them go on.</summary>
    public static long LastPause => Volatile.Read(ref s_last.Pause);

    /// <summary>How much of it was waiting for threads to stop.</summary>
    public static long LastStop => Volatile.Read(ref s_last.Stop);

    /// <summary>How much of it was marking.</summary>
    public static long LastMark => Volatile.Read(ref s_last.Mark);

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

    /// <summary>The same, exactly: the other threads are stopped while they are asked.</summary>
    public static long AllocatedExactly
    {
        get
        {
            GcThreads.Enter();
            GcThread* own = GcThread.Current;
            GcSafepoint.StopWorld(own);
            long sum = GcThreads.BytesOfEnded;
            for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
            {
                sum += GcThread.AllocatedBytes(thread);
            }

            GcSafepoint.ResumeWorld(own);
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
            long total = s_last.Live + SumTaken() - s_allocatedBefore;
            GcThreads.Exit();
            return total;
        }
    }

    /// <summary>Keeps what a collection says; the caller holds the lock of <see cref="GcThreads"/>.</summary>
    public static void Record(CollectionFigures collection)
    {
        long taken = SumTaken();
        collection.LiveBefore = s_last.Live + taken - s_allocatedBefore;
        s_last = collection;
        s_allocatedBefore = taken;
        s_totalPause += collection.Pause;
        s_longestPause = Math.Max(collection.Pause, s_longestPause);
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
}
