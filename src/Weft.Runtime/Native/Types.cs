using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Questions about types that are only known at run time.</summary>
internal static unsafe class Types
{
    [NativeFunction("RhTypeCast_AreTypesAssignable")]
    public static bool AreTypesAssignable(MethodTable* source, MethodTable* target) =>
        source == target || (target->IsNullable ? target->NullableArgument == source : target->CanBeCastFrom(source));

    [NativeFunction("RhTypeCast_AreTypesEquivalent")]
    public static bool AreTypesEquivalent(MethodTable* first, MethodTable* second) => first == second;

    [NativeFunction("RhTypeCast_CheckArrayStore")]
    public static void CheckArrayStore(object array, object? value) => ObjectHelpers.CheckArrayStore(array, value);

    [NativeFunction("RhTypeCast_IsInstanceOfException")]
    public static bool IsInstanceOfException(MethodTable* target, object? value) => IsInstanceOf(target, value) is not null;

    [NativeFunction("RhTypeCast_IsInstanceOf")]
    public static object? IsInstanceOf(MethodTable* target, object? value)
    {
        if (value is null)
        {
            return null;
        }

        MethodTable* type = ObjectHelpers.MethodTableOf(value);
        return type == target || target->CanBeCastFrom(type) ? value : null;
    }

    [NativeFunction("RhTypeCast_IsInstanceOfClass")]
    public static object? IsInstanceOfClass(MethodTable* target, object? value) => IsInstanceOf(target, value);

    [NativeFunction("RhTypeCast_IsInstanceOfInterface")]
    public static object? IsInstanceOfInterface(MethodTable* target, object? value) => IsInstanceOf(target, value);
}
