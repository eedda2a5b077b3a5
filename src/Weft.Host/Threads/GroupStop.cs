namespace Weft.Host.Threads;

/// <summary>Why a group stops.</summary>
/// <param name="Kind">The kind of cause.</param>
/// <param name="ExitCode">What a command ends with.</param>
/// <param name="Thread">The thread that was the cause; <see langword="null"/> where it came from outside.</param>
/// <param name="Trap">What trapped, if something did.</param>
internal sealed record GroupStop(GroupExitKind Kind, int ExitCode, GuestThread? Thread, GuestTrap? Trap)
{
    /// <summary>128 + SIGABRT, as shells and Wasmtime give for a trap.</summary>
    public const int TrapExitCode = 134;

    /// <summary>As <c>timeout(1)</c> gives.</summary>
    public const int TimeoutExitCode = 124;

    public const int DeadlockExitCode = 125;

    /// <summary>128 + SIGKILL.</summary>
    public const int KilledExitCode = 137;
}
