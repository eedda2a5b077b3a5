using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Stack traces of exceptions.</summary>
[SubstituteFor("System.Exception")]
internal static class Exception
{
    /// <summary>The frames, or null where none are known.</summary>
    public static string? GetStackTrace(object exception) => null;

    /// <summary>Takes the frames of the calling thread into an exception that is not thrown.</summary>
    public static void SetCurrentStackTrace(object exception)
    {
    }
}
