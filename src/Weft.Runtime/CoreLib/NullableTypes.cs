using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What a <c>Nullable</c> is of, which the library finds by reflection.</summary>
[SubstituteFor("System.Nullable")]
internal static unsafe class NullableTypes
{
    /// <summary>The type argument, or null where the type is no <c>Nullable</c>.</summary>
    public static object? GetUnderlyingType(object nullableType)
    {
        ArgumentNullException.ThrowIfNull(nullableType);
        MethodTable* table = RuntimeType.MethodTableOf(nullableType);
        return table->IsNullable ? table->NullableArgument->TypeObject : null;
    }
}
