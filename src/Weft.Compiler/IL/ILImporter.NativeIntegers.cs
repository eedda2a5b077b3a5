using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

/// <content>
/// Code that takes native integers for 64 bits wide, as that of the class library does, which is built for such machines: where it is
/// reached it would go wrong silently, or change what lies beside a variable.
/// </content>
internal sealed partial class ILImporter
{
    private const int NativeSize = 4;

    // Generic code asks for its types before it takes a value for one of them, some of it when it runs.
    private bool AsksForTypes => _method.HasInstantiation || _method.OwningType.HasInstantiation;

    // A number that no native integer has, neither signed nor unsigned.
    private bool RejectWideNumber(StackEntry operand, IntegerConversion target)
    {
        if (target is not { Kind: StackKind.NativeInt, IsChecked: false }
            || operand.Value is not Constant { Type: IRType.I64, Bits: < int.MinValue or > uint.MaxValue } number)
        {
            return false;
        }

        Unsupported(UnsupportedConstruct.WideNativeInteger, $"{number.Bits} becomes a native integer", 0, WellKnown(target.Type));
        return true;
    }

    /// <summary>Rejects a reference to a native integer that is taken for one to 64 bits, or the other way.</summary>
    /// <param name="from">What it refers to.</param>
    /// <param name="to">What it is taken for.</param>
    /// <param name="result">The type of the reference.</param>
    internal bool RejectWideReference(TypeDesc from, TypeDesc to, TypeDesc result)
    {
        if (AsksForTypes || (!(IsNative(from) && IsWide(to)) && !(IsWide(from) && IsNative(to))))
        {
            return false;
        }

        Unsupported(UnsupportedConstruct.WideNativeInteger, $"a '{from}' is taken for a '{to}'", 1, result);
        return true;
    }

    // The address of a local variable that is accessed as 64 bits.
    private bool RejectWideAccess(Value address, TypeDesc accessed, TypeDesc? result)
    {
        if (AsksForTypes || address is not Slot { Size: NativeSize } slot || !IsWide(accessed))
        {
            return false;
        }

        foreach (Variable variable in (ReadOnlySpan<Variable>)[.. _arguments, .. _locals])
        {
            if (variable.Home == slot && IsNative(variable.Type))
            {
                Unsupported(UnsupportedConstruct.WideNativeInteger, $"a '{variable.Type}' is taken for a '{accessed}'", 0, result);
                return true;
            }
        }

        return false;
    }

    private static bool IsNative(TypeDesc type) =>
        ScalarLeaves.Of(type, 1) is [{ Type.Kind: TypeKind.IntPtr or TypeKind.UIntPtr or TypeKind.Pointer or TypeKind.FunctionPointer }];

    private static bool IsWide(TypeDesc type) => type.UnderlyingType.Kind is TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double;
}
