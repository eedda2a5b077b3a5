using Weft.Threading;

namespace Weft.Memory;

/// <summary>What <see cref="PageAllocator"/> knows.</summary>
internal struct PageState
{
    /// <summary>Guards the rest.</summary>
    public FutexLock Lock;

    /// <summary>Whether the memory that the module starts with has been taken over.</summary>
    public bool Started;

    /// <summary>How many pages are owned.</summary>
    public int Owned;

    /// <summary>How many of them are given out.</summary>
    public int Used;

    /// <summary>The others.</summary>
    public PageSet Free;
}
