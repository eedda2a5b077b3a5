using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>A value on IL's evaluation stack.</summary>
/// <param name="Kind">What it is to IL.</param>
/// <param name="Value">The IR value; for a struct the address of the memory that holds it.</param>
/// <param name="Type">The most exact type known.</param>
/// <param name="IsAlias">
/// Whether a struct still lies where it was loaded from. It has to be copied before anything writes memory, for the value on the stack
/// must not change.
/// </param>
internal readonly record struct StackEntry(StackKind Kind, Value Value, TypeDesc Type, bool IsAlias = false)
{
    /// <summary>Whether the value is an integer constant, and which.</summary>
    public bool IsConstant(out long value)
    {
        value = Value is Constant constant ? constant.Bits : 0;
        return Value is Constant && Kind is StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt;
    }
}
