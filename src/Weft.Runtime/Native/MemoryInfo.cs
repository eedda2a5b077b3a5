using System.Runtime.InteropServices;
using Weft.Gc;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>
/// The class library's <c>GCMemoryInfoData</c>. What there is none of stays zero: pinned objects, since none moves, a second pause, and
/// older generations. So does the part of the time that pauses had: when the program began is not known here.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 272)]
internal struct MemoryInfo
{
    /// <summary>Nanoseconds in a tick of <see cref="TimeSpan"/>.</summary>
    public const long NanosecondsPerTick = 100;

    [FieldOffset(0)]
    private long _highMemoryLoadThresholdBytes;

    [FieldOffset(8)]
    private long _totalAvailableMemoryBytes;

    [FieldOffset(16)]
    private long _memoryLoadBytes;

    [FieldOffset(24)]
    private long _heapSizeBytes;

    [FieldOffset(32)]
    private long _fragmentedBytes;

    [FieldOffset(40)]
    private long _totalCommittedBytes;

    [FieldOffset(48)]
    private long _promotedBytes;

    [FieldOffset(64)]
    private long _finalizationPendingCount;

    [FieldOffset(72)]
    private long _index;

    [FieldOffset(96)]
    private Generation _generation0;

    [FieldOffset(256)]
    private long _pauseDuration0;

    /// <summary>Fills in the last collection.</summary>
    public void Fill()
    {
        if (GcStatistics.Collections == 0)
        {
            return;
        }

        CollectionFigures last = GcStatistics.Last;
        long limit = CollectionPolicy.HeapLimit;
        _totalAvailableMemoryBytes = limit != 0 ? limit : (long)LinkerSymbols.MemoryMaximum << LinearMemory.PageShift;

        // There is no load of the machine to give way to.
        _highMemoryLoadThresholdBytes = _totalAvailableMemoryBytes;
        _memoryLoadBytes = last.MemoryBytes;
        _heapSizeBytes = last.HeapBytes;
        _fragmentedBytes = last.HeapBytes - last.Live;
        _totalCommittedBytes = last.HeapBytes;
        _promotedBytes = last.Live;
        _finalizationPendingCount = last.Finalizable;
        _index = GcStatistics.Collections;
        _generation0.SizeBefore = last.HeapBytesBefore;
        _generation0.FragmentationBefore = last.HeapBytesBefore - last.LiveBefore;
        _generation0.SizeAfter = last.HeapBytes;
        _generation0.FragmentationAfter = last.HeapBytes - last.Live;
        _pauseDuration0 = last.Pause / NanosecondsPerTick;
    }

    private struct Generation
    {
        public long SizeBefore;
        public long FragmentationBefore;
        public long SizeAfter;
        public long FragmentationAfter;
    }
}
