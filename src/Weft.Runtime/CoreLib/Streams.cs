using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Whether a stream has its own beginnings and ends of operations: they are asked in any case, and those of <c>Stream</c> do the rest.</summary>
[SubstituteFor("System.IO.Stream")]
internal static class Streams
{
    /// <summary>For reading.</summary>
    public static bool HasOverriddenBeginEndRead(object stream) => true;

    /// <summary>For writing.</summary>
    public static bool HasOverriddenBeginEndWrite(object stream) => true;
}
