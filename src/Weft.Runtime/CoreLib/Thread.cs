using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Threads.</summary>
[SubstituteFor("System.Threading.Thread")]
internal static class Thread
{
    /// <summary>No system has to be told.</summary>
    public static void ThreadNameChanged(object thread, string value)
    {
    }
}
