using Weft.Host.Wasi;

namespace Weft.Host.Calls;

/// <summary>The guest thread that makes a host call, as host functions see it. Tests put a fake in its place.</summary>
/// <remarks>An instance belongs to one thread; only that thread calls its members.</remarks>
internal abstract class HostCaller
{
    /// <summary>The WASI state of the caller's group.</summary>
    public abstract WasiProcess Wasi { get; }

    /// <summary>The memory of the group as it is now.</summary>
    public abstract GuestMemory Memory { get; }

    /// <summary>Cancelled when the group stops; every blocking host call ends at once then.</summary>
    public abstract CancellationToken Stopping { get; }

    /// <summary>Ends the group with an exit code. The host call that asked for it should return; it does not come back to the guest.</summary>
    public abstract void Exit(uint code);

    /// <summary>Says that the thread is about to block in a host call, so that watchers see what it does.</summary>
    /// <param name="call">The name of the call, a constant such as <c>fd_read</c>.</param>
    public abstract void EnterBlocking(string call);

    /// <summary>Ends what <see cref="EnterBlocking"/> began.</summary>
    public abstract void LeaveBlocking();
}
