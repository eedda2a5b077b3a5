using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>
/// Arithmetic on floating-point numbers: only what gives the same bits. x + 0 does not (−0), nor does x · 1 for a signalling NaN.
/// Constants go to the right where the operands can change places: there the engine takes them from memory.
/// </summary>
internal static class FloatRules
{
    /// <summary>What takes the place of an instruction, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction instruction)
    {
        Value left = instruction.Operands[0];
        if (instruction.Opcode is Opcode.Add or Opcode.Mul && left is Constant && instruction.Operands[1] is not Constant)
        {
            instruction.SetOperand(0, instruction.Operands[1]);
            instruction.SetOperand(1, left);
            left = instruction.Operands[0];
        }

        switch (instruction.Opcode)
        {
            case Opcode.Mul when instruction.Operands[1] is Constant factor && IsTwo(factor):
                return builder.Binary(Opcode.Add, left, left);
            case Opcode.Neg when left is Instruction { Opcode: Opcode.Neg } inner:
                return inner.Operands[0];
            case Opcode.Abs when left is Instruction { Opcode: Opcode.Abs }:
                return left;
            case Opcode.Abs when left is Instruction { Opcode: Opcode.Neg or Opcode.CopySign } inner:
                return builder.Unary(Opcode.Abs, inner.Operands[0]);
            case Opcode.Ceil or Opcode.Floor or Opcode.Trunc or Opcode.Nearest
                when left is Instruction { Opcode: Opcode.Ceil or Opcode.Floor or Opcode.Trunc or Opcode.Nearest }:
                return left;
            case Opcode.Div when instruction.Operands[1] is Constant divisor:
                return Reciprocal(divisor) is { } reciprocal ? builder.Binary(Opcode.Mul, left, reciprocal) : null;
            default:
                return null;
        }
    }

    private static bool IsTwo(Constant constant) => constant.Type == IRType.F64 ? constant.AsDouble == 2 : constant.AsSingle == 2;

    // A power of two has an exact reciprocal; it has to be normal, for the engine may be in no mode that loses it otherwise.
    private static Constant? Reciprocal(Constant divisor)
    {
        if (divisor.Type == IRType.F64)
        {
            bool isPower = (divisor.Bits & 0xFFFFFFFFFFFFF) == 0 && double.IsNormal(divisor.AsDouble) && double.IsNormal(1 / divisor.AsDouble);
            return isPower ? Constant.F64(1 / divisor.AsDouble) : null;
        }

        bool isSinglePower = (divisor.Bits & 0x7FFFFF) == 0 && float.IsNormal(divisor.AsSingle) && float.IsNormal(1 / divisor.AsSingle);
        return isSinglePower ? Constant.F32(1 / divisor.AsSingle) : null;
    }
}
