using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The thread that watches the pool in a build without threads: there is nothing to watch.</summary>
[SubstituteFor("System.Threading.PortableThreadPool/GateThread", OnlyWithoutThreads = true)]
internal static class MissingGate
{
    /// <summary>Nothing.</summary>
    public static void EnsureRunning(object pool)
    {
    }

    /// <summary>Nothing.</summary>
    public static void Wake(object pool)
    {
    }
}
