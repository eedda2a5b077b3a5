namespace Weft.Intrinsics;

internal enum RacePoint
{
    Spawned,
    Returned,
    Finished,
    DeadListTaken,
    Parking,
    Stopping,
}

/// <summary>Where tests hold threads up.</summary>
internal static class RaceWindow
{
    private static Action<RacePoint>? s_action;

    /// <summary>Runs an action at every point of every thread until it is disposed of.</summary>
    public static IDisposable Open(Action<RacePoint> action)
    {
        s_action = action;
        return new Window();
    }

    public static void At(RacePoint point) => Volatile.Read(ref s_action)?.Invoke(point);

    private sealed class Window : IDisposable
    {
        public void Dispose() => Volatile.Write(ref s_action, null);
    }
}
