using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The queue of the thread pool in a build without threads: nobody would take out what is put in, so nothing is.</summary>
[SubstituteFor("System.Threading.ThreadPoolWorkQueue", OnlyWithoutThreads = true)]
internal static class MissingPool
{
    private const string What = "Work was left to the thread pool";

    [DoesNotReturn]
    public static void Enqueue(object queue, object callback, bool forceGlobal) => UnstartedThreads.Throw(What);

    [DoesNotReturn]
    public static void EnqueueAtHighPriority(object queue, object callback) => UnstartedThreads.Throw(What);

    /// <summary>Nothing: the queue is empty.</summary>
    public static void EnsureThreadRequested(object queue)
    {
    }
}
