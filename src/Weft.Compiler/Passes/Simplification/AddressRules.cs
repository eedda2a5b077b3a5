using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>
/// Takes constants out of addresses into the offset of the access. The engine adds the offset in more than 32 bits, an addition wraps:
/// they are the same only where the sum does not wrap. That is known of the bytes of a slot and of data, and of fields and elements
/// beyond a reference, which lie in the object. Of other addresses, constants below <see cref="FreeBytes"/> are taken: such a sum wraps
/// only to an address below that, where the linker puts nothing.
/// </summary>
/// <remarks>
/// An addition that makes a reference of a number stays between the number and the access: without the reference, nothing would tell that
/// there is an object to keep.
/// </remarks>
internal static class AddressRules
{
    /// <summary>The first bytes of memory, in which the linker puts nothing.</summary>
    public const int FreeBytes = 1024;

    /// <summary>Whether an addition is there to make a reference of a number, such as the address that an allocation gives.</summary>
    public static bool MakesReference(Instruction sum) =>
        sum.Type.IsReference() && sum.Operands[0] is { Type: IRType.I32 } and not (Slot or SymbolAddress)
        && (sum.Type == IRType.Object || sum.Operands[1] is Constant { IsZero: true });

    /// <summary>The address and the offset that are the same place with more of it in the offset; null where there is no constant to take.</summary>
    public static (Value Address, uint Offset)? Fold(Value address, uint offset)
    {
        if (address is not Instruction { Opcode: Opcode.Add } sum || sum.Operands[1] is not Constant constant || constant.Bits < 0)
        {
            return null;
        }

        Value root = sum.Operands[0];
        if (MakesReference(sum))
        {
            return null;
        }

        bool isSafe = root switch
        {
            Slot slot => constant.Bits <= slot.Size,
            SymbolAddress { Symbol: DataSymbol data } symbol => symbol.Offset >= 0 && symbol.Offset + constant.Bits <= data.Size,
            Instruction { Opcode: Opcode.ThreadLocalAddress } local => local.Immediate + constant.Bits <= ((DataSymbol)local.Symbol!).Size,
            _ => constant.Bits < FreeBytes || root.Type.IsReference(),
        };
        return isSafe && (ulong)offset + (ulong)constant.Bits <= int.MaxValue ? (root, offset + (uint)constant.Bits) : null;
    }
}
