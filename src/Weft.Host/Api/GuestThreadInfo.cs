namespace Weft.Host;

/// <summary>What a thread of a running group is doing, at one moment.</summary>
/// <param name="Id">0 for the main thread, else the id that the guest knows, 1 to 2^29 - 1.</param>
/// <param name="Name"><c>main</c>, <c>wasi-thread-N</c>, or what the guest set.</param>
/// <param name="State">What it is doing.</param>
/// <param name="InState">For how long it has been doing that.</param>
/// <param name="WaitAddress">The guest address it waits on, in <see cref="GuestThreadState.Waiting"/>; else <see langword="null"/>.</param>
/// <param name="HostCall">The host call it is in, in <see cref="GuestThreadState.InHostCall"/>; else <see langword="null"/>.</param>
public sealed record GuestThreadInfo(
    int Id,
    string Name,
    GuestThreadState State,
    TimeSpan InState,
    ulong? WaitAddress,
    string? HostCall);

/// <summary>A thread as it was when its group stopped.</summary>
/// <param name="Info">What it was doing.</param>
/// <param name="Frames">Its wasm call stack, innermost first, of a deep one the inner 20; empty where it had none or could not be stopped.</param>
public sealed record StoppedThread(GuestThreadInfo Info, IReadOnlyList<GuestFrame> Frames);

/// <summary>What a guest thread is doing.</summary>
public enum GuestThreadState
{
    /// <summary>It was spawned and has not yet entered guest code.</summary>
    Starting,

    /// <summary>It runs guest code or a host call that does not block.</summary>
    Running,

    /// <summary>It waits in <c>memory.atomic.wait</c>.</summary>
    Waiting,

    /// <summary>It is in a host call that may block.</summary>
    InHostCall,

    /// <summary>It has ended.</summary>
    Ended,
}
