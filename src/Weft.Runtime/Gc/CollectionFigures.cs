namespace Weft.Gc;

/// <summary>What is known of a collection. Bytes, and nanoseconds.</summary>
internal struct CollectionFigures
{
    /// <summary>The pages that the heap had before.</summary>
    public long HeapBytesBefore;

    /// <summary>The pages that it has left.</summary>
    public long HeapBytes;

    /// <summary>The memory of the whole program.</summary>
    public long MemoryBytes;

    /// <summary>The objects that were not known to be garbage before.</summary>
    public long LiveBefore;

    /// <summary>The objects that it has found alive.</summary>
    public long Live;

    /// <summary>How many objects wait for their finalizer.</summary>
    public long Finalizable;

    /// <summary>When it asked threads to stop, on the monotonic clock.</summary>
    public long Started;

    /// <summary>The time from asking threads to stop to having them go on.</summary>
    public long Pause;

    /// <summary>How much of it was waiting for threads to stop.</summary>
    public long Stop;

    /// <summary>How much of it was marking.</summary>
    public long Mark;
}
