namespace Weft.Gc;

/// <summary>When the heap is collected, and how large it gets. Set before threads start; the budget is the collector's.</summary>
internal static class CollectionPolicy
{
    /// <summary>What is allocated before a collection, however little is alive.</summary>
    public const long SmallestBudget = 4 << 20;

    private const int UsualGrowthPercent = 100;

    private static long s_limit;
    private static long s_budget;
    private static int s_growthPercent;

    /// <summary>The most bytes that the heap's pages take; 0 is without a limit but the memory's.</summary>
    public static long HeapLimit
    {
        get => s_limit;
        set => s_limit = value;
    }

    /// <summary>
    /// How much is allocated before the next collection, in percent of what the last one found alive: 100 lets the heap double. 0 stands
    /// for the usual.
    /// </summary>
    public static int GrowthPercent
    {
        get => s_growthPercent == 0 ? UsualGrowthPercent : s_growthPercent;
        set => s_growthPercent = value;
    }

    /// <summary>Whether so many bytes taken since the last collection ask for another.</summary>
    public static bool IsDue(long taken) => taken >= (s_budget == 0 ? SmallestBudget : s_budget);

    /// <summary>Whether the heap may have so many bytes of pages.</summary>
    public static bool IsWithinLimit(long bytes) => s_limit == 0 || bytes <= s_limit;

    /// <summary>Says how much a collection has found alive.</summary>
    public static void SetLive(long bytes)
    {
        long growth = bytes * GrowthPercent / 100;
        s_budget = growth > SmallestBudget ? growth : SmallestBudget;
    }
}
