using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>Where the fields of <c>System.Delegate</c> are, in bytes from the reference.</summary>
/// <param name="FirstParameter">What the function takes as <c>this</c>.</param>
/// <param name="HelperObject">The list of a multicast delegate, the object of a closed static one.</param>
/// <param name="ExtraData">The length of the list, or the target of a thunk.</param>
/// <param name="FunctionPointer">The table index of the function.</param>
internal readonly record struct DelegateLayout(int FirstParameter, int HelperObject, int ExtraData, int FunctionPointer)
{
    /// <summary>Asks the type system.</summary>
    public static DelegateLayout Of(TypeSystemContext types)
    {
        TypeDesc type = types.GetWellKnownType(WellKnownType.Delegate);
        return new(
            OffsetOf(type, "_firstParameter"), OffsetOf(type, "_helperObject"), OffsetOf(type, "_extraFunctionPointerOrData"), OffsetOf(type, "_functionPointer"));
    }

    private static int OffsetOf(TypeDesc type, string field) =>
        type.GetField(field)?.Offset ?? throw new InvalidLayoutException(type.ToString(), $"the field {field} is missing");
}
