using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Stack traces of exceptions.</summary>
[SubstituteFor("System.Exception")]
internal static class Exception
{
    /// <summary>The frames of an exception that was thrown.</summary>
    public static string GetStackTrace(object exception) => StackTraces.Format(exception);

    /// <summary>The frames as numbers.</summary>
    public static nint[] GetStackIPs(object exception) => StackTraces.GetFrames(exception);

    /// <summary>Takes the frames of the calling thread into an exception that is not thrown.</summary>
    public static void SetCurrentStackTrace(object exception)
    {
    }
}
