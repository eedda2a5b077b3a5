namespace Weft.Host;

/// <summary>How a group ended: the first cause, and what every thread was doing then.</summary>
/// <param name="Kind">The first cause.</param>
/// <param name="ExitCode">
/// The guest's own code where it exited (0 where <c>_start</c> returned); else what a command should end with: 134 trap, 137 killed,
/// 124 timeout, 125 deadlock.
/// </param>
/// <param name="ThreadId">The thread that was the cause; 0 is the main thread; <see langword="null"/> where it came from outside.</param>
/// <param name="Trap">What trapped, for <see cref="GroupExitKind.Trapped"/>; else <see langword="null"/>.</param>
/// <param name="Threads">
/// Every thread that was alive, with its state and call stack when it was stopped. Empty for <see cref="GroupExitKind.Exited"/>.
/// </param>
public sealed record GroupExit(GroupExitKind Kind, int ExitCode, int? ThreadId, GuestTrap? Trap, IReadOnlyList<StoppedThread> Threads);

/// <summary>The first cause of a group's end.</summary>
public enum GroupExitKind
{
    /// <summary><c>_start</c> returned, or a thread called <c>proc_exit</c>.</summary>
    Exited,

    /// <summary>A thread trapped.</summary>
    Trapped,

    /// <summary>The embedder killed it.</summary>
    Killed,

    /// <summary>It ran longer than <see cref="GroupOptions.Timeout"/>.</summary>
    TimedOut,

    /// <summary>Every thread waited and nothing could wake any of them.</summary>
    Deadlocked,
}
