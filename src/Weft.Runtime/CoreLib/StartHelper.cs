using Weft.Intrinsics;
using Weft.Native;

namespace Weft.CoreLib;

/// <summary>The start of a thread: the culture is the invariant one on all.</summary>
[SubstituteFor("System.Threading.Thread/StartHelper")]
internal static class StartHelper
{
    /// <summary>The class library has counted the thread among those that run, and has it begin.</summary>
    public static void InitializeCulture(object helper) => Threads.Arrive();
}
