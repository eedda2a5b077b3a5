using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// Function pointers. Elsewhere one with its second bit set is the address of a pair of function and type arguments; here each is the index
/// of a function of exact types, whatever its bits.
/// </summary>
[SubstituteFor("Internal.Runtime.CompilerServices.FunctionPointerOps")]
internal static class FunctionPointerOps
{
    /// <summary>Whether it is such a pair: never.</summary>
    public static bool IsGenericMethodPointer(nint function) => false;

    /// <summary>Whether two are the same.</summary>
    public static bool Compare(nint first, nint second) => first == second;
}
