namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A spawn was refused by the thread limit. Values: the limit.</summary>
    public static ErrorDescriptor ThreadLimit { get; } = new(
        "WEFT1201",
        "Thread limit reached",
        "thread-spawn was refused: all {0} threads are in use",
        "raise the limit with --max-threads, or let threads end before starting more");

    private static IReadOnlyList<ErrorDescriptor> GroupErrors => [ThreadLimit];
}
