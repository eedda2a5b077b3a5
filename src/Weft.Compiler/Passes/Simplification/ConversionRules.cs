using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Conversions of conversions, and 64-bit arithmetic of which 32 bits are used.</summary>
internal static class ConversionRules
{
    /// <summary>What takes the place of an instruction, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction instruction)
    {
        if (instruction.Operands[0] is not Instruction { Operands.Length: > 0 } inner)
        {
            return null;
        }

        switch (instruction.Opcode)
        {
            case Opcode.Wrap:
                return Wrap(builder, instruction, inner);
            case Opcode.ExtendU when inner.Opcode == Opcode.Wrap:
                return builder.Binary(Opcode.And, inner.Operands[0], Constant.I64(uint.MaxValue));
            case Opcode.ExtendS when inner.Opcode == Opcode.Wrap:
                return builder.Unary(Opcode.Extend32S, inner.Operands[0]);
            case Opcode.ExtendS when KnownBits.IsNotNegative(inner):
                return builder.Convert(Opcode.ExtendU, IRType.I64, inner);
            case Opcode.Reinterpret when inner.Opcode == Opcode.Reinterpret && inner.Operands[0].Type == instruction.Type:
                return inner.Operands[0];
            default:
                return null;
        }
    }

    private static Value? Wrap(IRBuilder builder, Instruction instruction, Instruction inner)
    {
        if (inner.Operands.IsEmpty)
        {
            return null;
        }

        Value operand = inner.Operands[0];
        switch (inner.Opcode)
        {
            case Opcode.ExtendS or Opcode.ExtendU:
                return instruction.Type.IsReference() && !operand.Type.IsReference() ? null : operand;
            case Opcode.Extend32S:
                return builder.Convert(Opcode.Wrap, instruction.Type, operand);
            case Opcode.And when IntegerRules.WithoutUpperBits(inner, uint.MaxValue) is { } bare:
                return builder.Convert(Opcode.Wrap, instruction.Type, bare);
            case Opcode.Add or Opcode.Sub or Opcode.Mul or Opcode.And or Opcode.Or or Opcode.Xor
                when Low(operand) is { } left && Low(inner.Operands[1]) is { } right:
                return builder.Plain(inner.Opcode, instruction.Type, left, right);
            case Opcode.Shl when inner.Operands[1] is Constant { Bits: >= 0 and < 32 } count && Low(operand) is { } left:
                return builder.Plain(Opcode.Shl, instruction.Type, left, Constant.I32((int)count.Bits));
            case Opcode.ShrU when inner.Operands[1] is Constant { Bits: >= 0 and < 32 } count && operand is Instruction { Opcode: Opcode.ExtendU } zero:
                return builder.Plain(Opcode.ShrU, instruction.Type, zero.Operands[0], Constant.I32((int)count.Bits));
            default:
                return null;
        }
    }

    // The lower half, where it is at hand.
    private static Value? Low(Value value) => value switch
    {
        Constant constant => Constant.I32((int)constant.Bits),
        Instruction { Opcode: Opcode.ExtendS or Opcode.ExtendU } extension => extension.Operands[0],
        _ => null,
    };
}
