namespace Weft.Host;

/// <summary>
/// A running program: its memory, threads, descriptors, exit code. It ends as one: the first trap, <c>proc_exit</c>, return from
/// <c>_start</c>, kill or timeout ends every thread. Thread-safe.
/// </summary>
public sealed class GuestGroup : IAsyncDisposable
{
    internal GuestGroup()
    {
    }

    /// <summary>The threads that are alive now, in the order of their ids.</summary>
    public IReadOnlyList<GuestThreadInfo> Threads => throw new NotImplementedException();

    /// <summary>Waits until every thread has ended.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the group.</param>
    public Task<GroupExit> WaitForExitAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Stops every thread, wherever it is. Returns at once; <see cref="WaitForExitAsync"/> tells when it is done. Does nothing where the group has ended.</summary>
    public void Kill() => throw new NotImplementedException();

    /// <summary>Kills what is left and releases the memory, threads and files.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
