using Weft.Emulation;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>What tests of the collector have in common.</summary>
internal static unsafe class TestHeap
{
    /// <summary>Runs an action in the first thread of a guest, with a heap that is empty before and afterwards.</summary>
    public static void Run(Action action) => Guest.Run(() =>
    {
        // A collection stops nobody before the first object is made, whichever test comes first.
        _ = TestType.Pair.New();
        Empty();
        try
        {
            action();
        }
        finally
        {
            ObjectHeap.StressInterval = 0;
            CollectionPolicy.HeapLimit = 0;
            CollectionPolicy.GrowthPercent = 0;
            MarkStack.Limit = 0;
            StaticWords.Clear();
        }

        Empty();
    });

    /// <summary>The static data of the guest, 128 words.</summary>
    public static Span<uint> StaticWords => new(LinkerSymbols.RootsStart, (int)(LinkerSymbols.RootsEnd - LinkerSymbols.RootsStart) / 4);

    /// <summary>A word of an object.</summary>
    public static ref uint At(uint reference, uint offset) => ref *(uint*)(LinearMemory.ToAddress(reference) + offset);

    /// <summary>Whether an object is there whose block the word points into.</summary>
    public static bool IsObject(uint word) => PageTable.FindObject(word) != 0;

    /// <summary>The bytes that a block takes.</summary>
    public static long CellSizeOf(uint size)
    {
        int sizeClass = CellSizes.Of(size);
        return sizeClass == CellSizes.Count ? (size + 7) & ~7u : CellSizes.SizeOf(sizeClass);
    }

    private static void Empty()
    {
        Collector.Collect();
        while (FinalizerQueue.Take() != null)
        {
        }

        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
        Assert.Equal(0, GcStatistics.HeapBytes);
    }
}
