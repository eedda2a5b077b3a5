using Weft.Host.Threads;

namespace Weft.Host;

/// <summary>
/// A running program: its memory, threads, descriptors, exit code. It ends as one: the first trap, <c>proc_exit</c>, return from
/// <c>_start</c>, kill or timeout ends every thread. Thread-safe.
/// </summary>
public sealed class GuestGroup : IAsyncDisposable
{
    private readonly GroupRuntime _runtime;

    internal GuestGroup(GroupRuntime runtime) => _runtime = runtime;

    /// <summary>The threads that are alive now, in the order of their ids.</summary>
    public IReadOnlyList<GuestThreadInfo> Threads => _runtime.DescribeThreads();

    /// <summary>
    /// Waits until every thread has ended and all that the group held is given back. Where the engine cannot interrupt running
    /// code (<see cref="EngineOptions.CanInterrupt"/>), threads are waited for no longer than 100 ms, and not at all where the group
    /// exited: one that is in a loop, or still writes to a stream of the embedder, may outlive the group.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the group.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public Task<GroupExit> WaitForExitAsync(CancellationToken cancellationToken = default) => _runtime.Exit.WaitAsync(cancellationToken);

    /// <summary>
    /// Calls a function that a reactor exports (a module without <c>_start</c>), on the group's main thread, after its
    /// <c>_initialize</c> and the calls before it.
    /// </summary>
    /// <param name="export">The function; its parameters and results are numbers.</param>
    /// <param name="arguments">Its arguments: integers as they are, floating-point numbers as their bits.</param>
    /// <returns>Its results, i32 sign-extended, floating-point numbers as their bits.</returns>
    /// <exception cref="WeftException">
    /// There is no such function, it takes other arguments, or it is one that the host calls itself (at once); or the group ended before
    /// the call was done (from the task).
    /// </exception>
    public Task<long[]> InvokeAsync(string export, params long[] arguments)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(arguments);
        return _runtime.Call(export, arguments);
    }

    /// <summary>Stops every thread, wherever it is. Returns at once; <see cref="WaitForExitAsync"/> tells when it is done. Does nothing where the group has ended.</summary>
    public void Kill() => _runtime.TryStop(new(GroupExitKind.Killed, GroupStop.KilledExitCode, null, null));

    /// <summary>
    /// Kills what is left and waits, as <see cref="WaitForExitAsync"/> does, until the memory, threads and files are given back. May be
    /// called more than once, and not from what a guest thread calls (a stream, <see cref="GroupOptions.SpawnFailed"/>): it would wait
    /// for itself.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _runtime.Exit.ConfigureAwait(false);
    }
}
