namespace Weft.Host;

/// <summary>What happens when every thread of a group waits without a timeout and no host call is under way.</summary>
public enum DeadlockAction
{
    /// <summary>The group ends as <see cref="GroupExitKind.Deadlocked"/>, with what each thread was waiting for.</summary>
    Report,

    /// <summary>The group waits until it is killed or times out.</summary>
    Wait,
}
