namespace Weft.Bench.Ordinary;

/// <summary>How long collections stop a program that has much alive: it makes its objects, and then replaces them for a while.</summary>
internal static class PauseProgram
{
    private const long LiveBytes = 100_000_000;
    private const long Replaced = 300_000_000;
    private const int ItemsOfList = 1_000;

    /// <summary>Runs it and writes the longest pause.</summary>
    public static void Take()
    {
        List<List<Item>> lists = [];
        TimeSpan longest = TimeSpan.Zero;
        TimeSpan before = GC.GetTotalPauseDuration();
        long start = GC.GetAllocatedBytesForCurrentThread();
        uint state = 1;
        while (GC.GetAllocatedBytesForCurrentThread() - start < LiveBytes + Replaced)
        {
            state = (state * 1664525) + 1013904223;
            if (GC.GetAllocatedBytesForCurrentThread() - start < LiveBytes)
            {
                lists.Add(MakeItems(state));
            }
            else
            {
                lists[(int)((state >> 8) % (uint)lists.Count)] = MakeItems(state);
            }

            // There is no more than one collection in so few allocations.
            TimeSpan after = GC.GetTotalPauseDuration();
            longest = after - before > longest ? after - before : longest;
            before = after;
        }

        if (longest == TimeSpan.Zero || lists.Count == 0)
        {
            throw new InvalidOperationException("there was no collection");
        }

        Measurement.Write(longest, 1);
    }

    private static List<Item> MakeItems(uint state)
    {
        List<Item> items = [];
        Item? last = null;
        for (int i = 0; i < ItemsOfList; i++)
        {
            last = new Item(last, $"{state + i}", new int[4]);
            items.Add(last);
        }

        return items;
    }

    private sealed record Item(Item? Before, string Name, int[] Values);
}
