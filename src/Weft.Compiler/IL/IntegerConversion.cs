using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>A conversion to an integer (ECMA-335 III.3.27 to III.3.29).</summary>
/// <param name="Opcode">The instruction.</param>
/// <param name="Type">The target.</param>
/// <param name="Kind">What the result is on the stack.</param>
/// <param name="Width">The target's bytes.</param>
/// <param name="IsSigned">Whether the target is signed.</param>
/// <param name="IsChecked">Whether a value that does not fit throws.</param>
/// <param name="SourceIsUnsigned">Whether the operand is taken as unsigned.</param>
internal sealed record IntegerConversion(
    ILOpCode Opcode, WellKnownType Type, StackKind Kind, int Width, bool IsSigned, bool IsChecked, bool SourceIsUnsigned)
{
    private static readonly IntegerConversion[] Rows =
    [
        .. Target(WellKnownType.SByte, StackKind.Int32, 1, true, ILOpCode.Conv_i1, ILOpCode.Conv_ovf_i1, ILOpCode.Conv_ovf_i1_un),
        .. Target(WellKnownType.Int16, StackKind.Int32, 2, true, ILOpCode.Conv_i2, ILOpCode.Conv_ovf_i2, ILOpCode.Conv_ovf_i2_un),
        .. Target(WellKnownType.Int32, StackKind.Int32, 4, true, ILOpCode.Conv_i4, ILOpCode.Conv_ovf_i4, ILOpCode.Conv_ovf_i4_un),
        .. Target(WellKnownType.Int64, StackKind.Int64, 8, true, ILOpCode.Conv_i8, ILOpCode.Conv_ovf_i8, ILOpCode.Conv_ovf_i8_un),
        .. Target(WellKnownType.IntPtr, StackKind.NativeInt, 4, true, ILOpCode.Conv_i, ILOpCode.Conv_ovf_i, ILOpCode.Conv_ovf_i_un),
        .. Target(WellKnownType.Byte, StackKind.Int32, 1, false, ILOpCode.Conv_u1, ILOpCode.Conv_ovf_u1, ILOpCode.Conv_ovf_u1_un),
        .. Target(WellKnownType.UInt16, StackKind.Int32, 2, false, ILOpCode.Conv_u2, ILOpCode.Conv_ovf_u2, ILOpCode.Conv_ovf_u2_un),
        .. Target(WellKnownType.UInt32, StackKind.Int32, 4, false, ILOpCode.Conv_u4, ILOpCode.Conv_ovf_u4, ILOpCode.Conv_ovf_u4_un),
        .. Target(WellKnownType.UInt64, StackKind.Int64, 8, false, ILOpCode.Conv_u8, ILOpCode.Conv_ovf_u8, ILOpCode.Conv_ovf_u8_un),
        .. Target(WellKnownType.UIntPtr, StackKind.NativeInt, 4, false, ILOpCode.Conv_u, ILOpCode.Conv_ovf_u, ILOpCode.Conv_ovf_u_un),
    ];

    private static readonly IntegerConversion?[] ByOpcode = Index();

    /// <summary>The greatest signed value of the target's width.</summary>
    public ulong SignedMaximum => ulong.MaxValue >> (65 - (Width * 8));

    /// <summary>The greatest unsigned value of the target's width.</summary>
    public ulong UnsignedMaximum => ulong.MaxValue >> (64 - (Width * 8));

    /// <summary>The whole numbers that fit: the least one, and the first one that is too great.</summary>
    public (double Minimum, double End) Range =>
        IsSigned ? (-Math.Pow(2, (Width * 8) - 1), Math.Pow(2, (Width * 8) - 1)) : (0, Math.Pow(2, Width * 8));

    /// <summary>The row of an opcode, or null where it is no such conversion.</summary>
    public static IntegerConversion? Find(ILOpCode opcode) => (int)opcode < ByOpcode.Length ? ByOpcode[(int)opcode] : null;

    private static IntegerConversion[] Target(
        WellKnownType type, StackKind kind, int width, bool isSigned, ILOpCode plain, ILOpCode signedChecked, ILOpCode unsignedChecked) =>
    [
        new(plain, type, kind, width, isSigned, IsChecked: false, SourceIsUnsigned: false),
        new(signedChecked, type, kind, width, isSigned, IsChecked: true, SourceIsUnsigned: false),
        new(unsignedChecked, type, kind, width, isSigned, IsChecked: true, SourceIsUnsigned: true),
    ];

    private static IntegerConversion?[] Index()
    {
        IntegerConversion?[] rows = new IntegerConversion?[256];
        foreach (IntegerConversion row in Rows)
        {
            rows[(int)row.Opcode] = row;
        }

        return rows;
    }
}
