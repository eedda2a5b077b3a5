using System.Reflection.Metadata;
using Weft.Compiler.IR;

namespace Weft.Compiler.IL;

/// <summary>A comparison, alone or in a branch (ECMA-335 III.1.5, table 4).</summary>
/// <param name="Integer">What it is for integers and references.</param>
/// <param name="Float">What it is for floating-point numbers.</param>
/// <param name="IsFloatInverted">Whether it is the opposite of that, so that it holds for NaN.</param>
/// <param name="IsBranch">Whether it is part of a branch.</param>
internal sealed record Comparison(Opcode Integer, Opcode Float, bool IsFloatInverted, bool IsBranch)
{
    private static readonly Dictionary<ILOpCode, Comparison> Rows = new()
    {
        [ILOpCode.Ceq] = new(Opcode.Eq, Opcode.Eq, false, false),
        [ILOpCode.Cgt] = new(Opcode.GtS, Opcode.Gt, false, false),
        [ILOpCode.Cgt_un] = new(Opcode.GtU, Opcode.Le, true, false),
        [ILOpCode.Clt] = new(Opcode.LtS, Opcode.Lt, false, false),
        [ILOpCode.Clt_un] = new(Opcode.LtU, Opcode.Ge, true, false),
        [ILOpCode.Beq] = new(Opcode.Eq, Opcode.Eq, false, true),
        [ILOpCode.Bge] = new(Opcode.GeS, Opcode.Ge, false, true),
        [ILOpCode.Bgt] = new(Opcode.GtS, Opcode.Gt, false, true),
        [ILOpCode.Ble] = new(Opcode.LeS, Opcode.Le, false, true),
        [ILOpCode.Blt] = new(Opcode.LtS, Opcode.Lt, false, true),
        [ILOpCode.Bne_un] = new(Opcode.Ne, Opcode.Ne, false, true),
        [ILOpCode.Bge_un] = new(Opcode.GeU, Opcode.Lt, true, true),
        [ILOpCode.Bgt_un] = new(Opcode.GtU, Opcode.Le, true, true),
        [ILOpCode.Ble_un] = new(Opcode.LeU, Opcode.Gt, true, true),
        [ILOpCode.Blt_un] = new(Opcode.LtU, Opcode.Ge, true, true),
    };

    /// <summary>The comparison of an opcode, long form or short, or null where it is none.</summary>
    public static Comparison? Find(ILOpCode opcode) =>
        Rows.GetValueOrDefault(opcode.IsBranch() ? opcode.GetLongBranch() : opcode);
}
