using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The texts of exceptions, which would bring hundreds of literals into every module that checks an argument.</summary>
[SubstituteFor("System.ThrowHelper")]
internal static class ThrowHelper
{
    /// <summary>The text of a resource: none.</summary>
    public static string? GetResourceString(int resource) => null;

    /// <summary>The name of an argument: none.</summary>
    public static string? GetArgumentName(int argument) => null;
}
