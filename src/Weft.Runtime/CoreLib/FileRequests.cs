using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// Asynchronous reading and writing of files in a build without threads: WASI's calls take no longer there than the pool's own, so the
/// request is done where it is made, and complete when the caller sees its task.
/// </summary>
[SubstituteFor("Microsoft.Win32.SafeHandles.SafeFileHandle/ThreadPoolValueTaskSource", OnlyWithoutThreads = true)]
internal static class FileRequests
{
    /// <summary>Does the request.</summary>
    public static void QueueToThreadPool(object request) => ((IThreadPoolWorkItem)request).Execute();
}
