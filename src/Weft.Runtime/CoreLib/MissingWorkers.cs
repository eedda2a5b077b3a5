using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The threads of the pool in a build without any: no number of workers is too small for no work.</summary>
[SubstituteFor("System.Threading.PortableThreadPool/WorkerThread", OnlyWithoutThreads = true)]
internal static class MissingWorkers
{
    /// <summary>Nothing.</summary>
    public static void MaybeAddWorkingWorker(object pool)
    {
    }
}
