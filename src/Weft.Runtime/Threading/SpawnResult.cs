namespace Weft.Threading;

/// <summary>Why a thread was not started.</summary>
public enum SpawnError
{
    /// <summary>It was.</summary>
    None,

    /// <summary>The allocator had no memory for the thread's block. A larger maximum of the memory or a smaller stack may help.</summary>
    OutOfMemory,

    /// <summary>The host refused, as a rule because it allows no more threads at a time.</summary>
    HostRefused,
}

/// <summary>What became of a spawn. A spawn that failed keeps nothing.</summary>
/// <param name="error">Why there is no thread.</param>
/// <param name="hostCode">What the host said.</param>
public readonly struct SpawnResult(SpawnError error, int hostCode)
{
    /// <summary>Why there is no thread, or <see cref="SpawnError.None"/>.</summary>
    public SpawnError Error { get; } = error;

    /// <summary>The negative number that the host gave with <see cref="SpawnError.HostRefused"/>; what it means is the host's business.</summary>
    public int HostCode { get; } = hostCode;

    /// <summary>Whether the thread was started.</summary>
    public bool Succeeded => Error == SpawnError.None;
}
