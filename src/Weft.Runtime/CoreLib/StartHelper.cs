using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The start of a thread: the culture is the invariant one on all.</summary>
[SubstituteFor("System.Threading.Thread/StartHelper")]
internal static class StartHelper
{
    /// <summary>Nothing.</summary>
    public static void InitializeCulture(object helper)
    {
    }
}
