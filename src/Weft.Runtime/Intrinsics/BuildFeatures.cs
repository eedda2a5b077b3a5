namespace Weft.Intrinsics;

/// <summary>Constants of the build.</summary>
internal static class BuildFeatures
{
    /// <summary>Whether the module is built with threads.</summary>
    public static extern bool Threads { [Feature("threads")] get; }

    /// <summary>Whether the module checks the use of locks and keeps the places of allocations, as debug builds do.</summary>
    public static extern bool Checked { [Feature("checked")] get; }

    /// <summary>Whether the program makes objects, so that there is a collector.</summary>
    public static extern bool Heap { [Feature("heap")] get; }
}
