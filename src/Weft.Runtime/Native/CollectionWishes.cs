using Weft.Gc;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>
/// What <c>System.GC</c> is asked to heed: memory that objects hold elsewhere, times without collections, notice of them. The first it
/// heeds; the others a program has to do without, as it has on .NET where memory is short.
/// </summary>
internal static unsafe class CollectionWishes
{
    // StartNoGCRegionStatus, EndNoGCRegionStatus and GCNotificationStatus.
    private const int NotEnoughMemory = 1;
    private const int NotInProgress = 1;
    private const int NotApplicable = 4;

    private static int s_compactionMode = 1;

    /// <summary>The bytes that memory elsewhere is compared with.</summary>
    [NativeFunction("RhGetCurrentObjSize")]
    public static long GetObjectSize() => GcStatistics.TotalBytes;

    /// <summary>A time, in the unit of the other two.</summary>
    [NativeFunction("RhGetGCNow")]
    public static long GetTime() => Clock.Monotonic;

    /// <summary>When the last collection began.</summary>
    [NativeFunction("RhGetLastGCStartTime")]
    public static long GetLastStart(int generation) => GcStatistics.Last.Started;

    /// <summary>How long it took.</summary>
    [NativeFunction("RhGetLastGCDuration")]
    public static long GetLastDuration(int generation) => GcStatistics.LastPause;

    /// <summary>No memory is set apart that would do without collections.</summary>
    [NativeFunction("RhStartNoGCRegion")]
    public static int StartWithoutCollections(long size, bool hasLargeSize, long largeSize, bool disallowBlocking) => NotEnoughMemory;

    /// <summary>So none of it is in use.</summary>
    [NativeFunction("RhEndNoGCRegion")]
    public static int EndWithoutCollections() => NotInProgress;

    /// <summary>Nobody is told of a collection before it comes.</summary>
    [NativeFunction("RhRegisterForFullGCNotification")]
    public static bool RegisterForNotification(int generationThreshold, int largeObjectThreshold) => false;

    /// <summary>Nobody has asked for that.</summary>
    [NativeFunction("RhCancelFullGCNotification")]
    public static bool CancelNotification() => false;

    /// <summary>There is nothing to wait for.</summary>
    [NativeFunction("RhWaitForFullGCApproach")]
    public static int WaitForApproach(int milliseconds) => NotApplicable;

    /// <summary>There is nothing to wait for.</summary>
    [NativeFunction("RhWaitForFullGCComplete")]
    public static int WaitForCompletion(int milliseconds) => NotApplicable;

    /// <summary>Objects do not move. The wish is kept for who asks.</summary>
    [NativeFunction("RhSetLohCompactionMode")]
    public static void SetCompactionMode(int mode) => s_compactionMode = mode;

    /// <summary>What was wished last.</summary>
    [NativeFunction("RhGetLohCompactionMode")]
    public static int GetCompactionMode() => s_compactionMode;

    /// <summary>No settings have an influence.</summary>
    [NativeFunction("RhEnumerateConfigurationValues")]
    public static void EnumerateSettings(void* context, delegate* unmanaged<void*, void*, void*, int, long, void> callback)
    {
    }
}
