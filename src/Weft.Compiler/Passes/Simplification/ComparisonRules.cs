using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Comparisons. A constant stands on the right; equality with zero is <see cref="Opcode.Eqz"/>.</summary>
internal static class ComparisonRules
{
    /// <summary>What takes the place of an instruction, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction instruction)
    {
        Value left = instruction.Operands[0];
        if (instruction.Opcode == Opcode.Eqz)
        {
            return IsZero(builder, left);
        }

        Value right = instruction.Operands[1];
        if (left.Type.IsFloat())
        {
            return null;
        }

        if (left == right)
        {
            return Constant.I32(instruction.Opcode is Opcode.Eq or Opcode.LeS or Opcode.LeU or Opcode.GeS or Opcode.GeU ? 1 : 0);
        }

        if (left is Constant && right is not Constant)
        {
            return builder.Binary(Swapped(instruction.Opcode), right, left);
        }

        return (right is Constant constant ? WithConstant(builder, instruction, left, constant) : null) ?? Narrowed(builder, instruction, left, right);
    }

    /// <summary>The comparison that holds where another one does not; null where there is none, as for numbers that may be NaN.</summary>
    public static Opcode? Inverse(Opcode opcode) => opcode switch
    {
        Opcode.Eq => Opcode.Ne,
        Opcode.Ne => Opcode.Eq,
        Opcode.LtS => Opcode.GeS,
        Opcode.LtU => Opcode.GeU,
        Opcode.GtS => Opcode.LeS,
        Opcode.GtU => Opcode.LeU,
        Opcode.LeS => Opcode.GtS,
        Opcode.LeU => Opcode.GtU,
        Opcode.GeS => Opcode.LtS,
        Opcode.GeU => Opcode.LtU,
        _ => null,
    };

    /// <summary>The comparison that holds where another one does with its operands exchanged.</summary>
    public static Opcode Swapped(Opcode opcode) => opcode switch
    {
        Opcode.LtS => Opcode.GtS,
        Opcode.LtU => Opcode.GtU,
        Opcode.GtS => Opcode.LtS,
        Opcode.GtU => Opcode.LtU,
        Opcode.LeS => Opcode.GeS,
        Opcode.LeU => Opcode.GeU,
        Opcode.GeS => Opcode.LeS,
        Opcode.GeU => Opcode.LeU,
        _ => opcode,
    };

    private static Value? IsZero(IRBuilder builder, Value operand)
    {
        if (KnownBits.IsNotZero(operand))
        {
            return Constant.I32(0);
        }

        if (operand is not Instruction inner)
        {
            return null;
        }

        switch (inner.Opcode)
        {
            case Opcode.Eqz when inner.Operands[0].Type == IRType.I32 && KnownBits.IsBoolean(inner.Operands[0]):
                return inner.Operands[0];
            case Opcode.Sub or Opcode.Xor:
                return builder.Binary(Opcode.Eq, inner.Operands[0], inner.Operands[1]);
            case Opcode.Add when inner.Operands[1] is Constant constant:
                return builder.Binary(Opcode.Eq, inner.Operands[0], new Constant(constant.Type, unchecked(-constant.Bits)));
            case Opcode.ExtendS or Opcode.ExtendU:
                return builder.Unary(Opcode.Eqz, inner.Operands[0]);
            default:
                return Inverse(inner.Opcode) is { } inverse ? builder.Binary(inverse, inner.Operands[0], inner.Operands[1]) : null;
        }
    }

    private static Value? WithConstant(IRBuilder builder, Instruction instruction, Value left, Constant right)
    {
        ulong most = KnownBits.Possible(left);
        ulong number = (ulong)right.Bits & KnownBits.All(right.Type);
        bool isBoolean = most <= 1 && left.Type == IRType.I32;
        switch (instruction.Opcode)
        {
            case Opcode.Eq or Opcode.Ne when (number & ~most) != 0:
                return Constant.I32(instruction.Opcode == Opcode.Eq ? 0 : 1);
            case Opcode.Eq when right.IsZero:
            case Opcode.LtU when number == 1:
            case Opcode.LeU when number == 0:
                return builder.Unary(Opcode.Eqz, left);
            case Opcode.Ne when right.IsZero && KnownBits.IsNotZero(left):
                return Constant.I32(1);
            case Opcode.Ne when right.IsZero && isBoolean:
            case Opcode.Eq when number == 1 && isBoolean:
                return left;
            case Opcode.Ne when number == 1 && isBoolean:
                return builder.Unary(Opcode.Eqz, left);
            case Opcode.Eq or Opcode.Ne when left is Instruction { Opcode: Opcode.Add } sum && sum.Operands[1] is Constant added:
                return builder.Binary(instruction.Opcode, sum.Operands[0], new Constant(right.Type, right.Bits - added.Bits));
            case Opcode.GtU when number == 0:
            case Opcode.GeU when number == 1:
                return builder.Binary(Opcode.Ne, left, Constant.Zero(right.Type));
            case Opcode.LtU when most < number:
            case Opcode.LeU when most <= number:
                return Constant.I32(1);
            case Opcode.GeU when most < number:
            case Opcode.GtU when most <= number:
                return Constant.I32(0);
            case Opcode.LtU when number == 0:
                return Constant.I32(0);
            case Opcode.GeU when number == 0:
                return Constant.I32(1);
            case Opcode.LtS when right.IsZero && KnownBits.IsNotNegative(left):
                return Constant.I32(0);
            case Opcode.GeS when right.IsZero && KnownBits.IsNotNegative(left):
                return Constant.I32(1);
            default:
                return null;
        }
    }

    // Comparisons of numbers that were extended in the same way are comparisons of the numbers.
    private static Instruction? Narrowed(IRBuilder builder, Instruction instruction, Value left, Value right)
    {
        if (left is not Instruction { Opcode: Opcode.ExtendS or Opcode.ExtendU } extension)
        {
            return null;
        }

        bool isSigned = extension.Opcode == Opcode.ExtendS;
        Value? narrow = right switch
        {
            Instruction other when other.Opcode == extension.Opcode => other.Operands[0],
            Constant constant when constant.Bits == (isSigned ? (int)constant.Bits : (uint)constant.Bits) => Constant.I32((int)constant.Bits),
            _ => null,
        };
        if (narrow is null)
        {
            return null;
        }

        // Zero-extended numbers are not negative, so that a signed comparison of them is an unsigned one.
        Opcode opcode = isSigned ? instruction.Opcode : instruction.Opcode switch
        {
            Opcode.LtS => Opcode.LtU,
            Opcode.GtS => Opcode.GtU,
            Opcode.LeS => Opcode.LeU,
            Opcode.GeS => Opcode.GeU,
            _ => instruction.Opcode,
        };
        return builder.Binary(opcode, extension.Operands[0], narrow);
    }
}
