using Weft.Gc;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>What <c>System.GC</c> asks and wants. There is one generation, and a collection is always of all.</summary>
internal static unsafe class Collections
{
    private const nuint ClearedStackSize = 16 * 1024;

    // GCKind; the others are collections of young objects, and such that run beside the program.
    private const int AnyCollection = 0;
    private const int FullCollection = 2;

    [NativeFunction("RhCollect")]
    public static void Collect(int generation, int mode, bool isLowMemory)
    {
        ClearUnusedStack();
        Collector.Collect();
    }

    [NativeFunction("RhWaitForPendingFinalizers")]
    public static void WaitForPendingFinalizers(int allowReentrantWait) => Finalizers.WaitUntilIdle();

    [NativeFunction("RhGetGcCollectionCount")]
    public static int GetCollectionCount(int generation, bool special) => GcStatistics.Collections;

    [NativeFunction("RhGetGcTotalMemory")]
    public static long GetTotalMemory() => GcStatistics.TotalBytes;

    [NativeFunction("RhGetAllocatedBytesForCurrentThread")]
    public static long GetAllocatedBytesForCurrentThread() => GcStatistics.AllocatedByThread;

    [NativeFunction("RhGetTotalAllocatedBytes")]
    public static long GetTotalAllocatedBytes() => GcStatistics.AllocatedByAll;

    [NativeFunction("RhGetTotalAllocatedBytesPrecise")]
    public static long GetTotalAllocatedBytesPrecise() => GcStatistics.AllocatedExactly;

    /// <summary>In ticks of 100 nanoseconds.</summary>
    [NativeFunction("RhGetTotalPauseDuration")]
    public static long GetTotalPauseDuration() => GcStatistics.TotalPause / MemoryInfo.NanosecondsPerTick;

    /// <summary>Fills what is to be told of the last collection of a kind; where there was none, it stays zero.</summary>
    [NativeFunction("RhGetMemoryInfo")]
    public static void GetMemoryInfo(MemoryInfo* data, int kind)
    {
        if (kind is AnyCollection or FullCollection)
        {
            data->Fill();
        }
    }

    [NativeFunction("RhGetMaxGcGeneration")]
    public static int GetMaximumGeneration() => 0;

    [NativeFunction("RhGetGeneration")]
    public static int GetGeneration(object value) => 0;

    [NativeFunction("RhGetGcLatencyMode")]
    public static int GetLatencyMode() => 0;

    [NativeFunction("RhSetGcLatencyMode")]
    public static int SetLatencyMode(int mode) => 0;

    [NativeFunction("RhIsServerGc")]
    public static bool IsServer() => false;

    // Frames that are gone have left references there, which the frames of the collection would be taken to have. A program that asks for
    // a collection may look what it has found.
    private static void ClearUnusedStack()
    {
        byte* end = LinkerSymbols.StackPointer;
        nuint size = Math.Min((nuint)(end - LinkerSymbols.StackLimit), ClearedStackSize);
        WasmInstruction.MemoryFill(end - size, 0, size);
    }
}
