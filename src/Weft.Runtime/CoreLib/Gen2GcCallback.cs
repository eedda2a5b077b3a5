using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What is called at each second collection.</summary>
[SubstituteFor("System.Gen2GcCallback")]
internal static class Gen2GcCallback
{
    /// <summary>Nobody.</summary>
    public static void Register(object callback)
    {
    }

    /// <summary>Nobody.</summary>
    public static void Register(object callback, object target)
    {
    }
}
