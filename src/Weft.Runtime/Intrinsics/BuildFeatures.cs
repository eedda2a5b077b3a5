namespace Weft.Intrinsics;

/// <summary>Constants of the build.</summary>
internal static class BuildFeatures
{
    /// <summary>Whether the module is built with threads.</summary>
    public static extern bool Threads { [Feature("threads")] get; }
}
