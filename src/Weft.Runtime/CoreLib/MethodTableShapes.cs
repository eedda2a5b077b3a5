using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// What the library's <c>MethodTable</c> computes from sizes of pointers, which it takes for 8 bytes, or reads behind what ours have.
/// </summary>
[SubstituteFor("Internal.Runtime.MethodTable")]
internal static unsafe class MethodTableShapes
{
    private const int ArrayElementType = 23;
    private const int VectorElementType = 24;
    private const uint VectorBaseSize = 16;
    private const uint BoundsSize = 8;

    /// <summary>Whether it is an array of one dimension from 0.</summary>
    public static bool get_IsSzArray(ref MethodTable table) => table.ElementType == VectorElementType;

    /// <summary>Whether it is an array of several dimensions.</summary>
    public static bool get_IsMultiDimensionalArray(ref MethodTable table) => table.ElementType == ArrayElementType;

    /// <summary>The number of dimensions of an array.</summary>
    public static int get_ArrayRank(ref MethodTable table) => Math.Max(1, Dimensions(ref table));

    /// <summary>The number of dimensions, or 0 where there is one from 0.</summary>
    public static int get_MultiDimensionalArrayRank(ref MethodTable table) => Dimensions(ref table);

    /// <summary>The type argument of a <c>Nullable</c>.</summary>
    public static MethodTable* get_NullableType(ref MethodTable table) => table.NullableArgument;

    private static int Dimensions(ref MethodTable table) => (int)((table.BaseSize - VectorBaseSize) / BoundsSize);
}
