using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The texts of exceptions, which would bring hundreds of literals into every module that checks an argument and cannot keep them.</summary>
[SubstituteFor("System.ThrowHelper", OnlyWithoutHeap = true)]
internal static class ThrowHelper
{
    /// <summary>The text of a resource: none.</summary>
    public static string? GetResourceString(int resource) => null;

    /// <summary>The name of an argument: none.</summary>
    public static string? GetArgumentName(int argument) => null;

    /// <summary>A number that no member of an enumeration has. The library's text would name the enumeration, by reflection.</summary>
    [DoesNotReturn]
    public static void ThrowArgumentException_InvalidEnumValue<T>(T value, string argumentName) =>
        throw new ArgumentException("The value is not valid for this usage of the enumeration");
}
