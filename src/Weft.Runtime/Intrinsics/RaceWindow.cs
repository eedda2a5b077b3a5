using System.Diagnostics;

namespace Weft.Intrinsics;

/// <summary>The points where another thread's progress decides what happens; tests delay a thread there.</summary>
internal enum RacePoint
{
    /// <summary>The host has started the child, the parent has not returned yet.</summary>
    Spawned,

    /// <summary>The thread's function has returned.</summary>
    Returned,

    /// <summary>The thread has published that it is finished, and still stands on its stack.</summary>
    Finished,

    /// <summary>The dead list has been taken, and none of its blocks examined.</summary>
    DeadListTaken,

    /// <summary>A waiter has decided to park, and has not yet.</summary>
    Parking,

    /// <summary>A thread has seen that the world is to stop, and has not stopped yet.</summary>
    Stopping,
}

/// <summary>Where tests reach into the protocols. A module has no trace of it.</summary>
internal static class RaceWindow
{
    /// <summary>Passes a point.</summary>
    [Conditional("WEFT_RACE_WINDOWS")]
    public static void At(RacePoint point) => _ = point;
}
