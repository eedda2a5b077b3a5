namespace Weft.Threading;

/// <summary>
/// What has been done with a thread. Each flag is set once, by an atomic "or" whose old value tells who came second; the second of
/// <see cref="Finished"/> and <see cref="Detached"/> puts the block on the dead list.
/// </summary>
internal static class ThreadClaim
{
    /// <summary>The thread is done with everything but leaving its block.</summary>
    public const int Finished = 1;

    /// <summary>Somebody joins the thread, and frees the block.</summary>
    public const int Joined = 2;

    /// <summary>Nobody is going to join it.</summary>
    public const int Detached = 4;
}
