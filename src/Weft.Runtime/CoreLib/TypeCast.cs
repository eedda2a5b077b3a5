using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Casts to types that are only known at run time: by the tables of the compiler, not by walking through types.</summary>
[SubstituteFor("System.Runtime.TypeCast")]
internal static unsafe class TypeCast
{
    /// <summary>Casts an element that is copied from an array into another.</summary>
    public static object? CheckCastAny(MethodTable* type, object? value)
    {
        if (value is not null && Native.Types.IsInstanceOf(type, value) is null)
        {
            ObjectHelpers.ThrowInvalidCast(value, type);
        }

        return value;
    }
}
