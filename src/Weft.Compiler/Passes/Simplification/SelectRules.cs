using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Choices between two values, and conditions: of those it only matters whether they are zero.</summary>
internal static class SelectRules
{
    /// <summary>What takes the place of an instruction, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction instruction)
    {
        Value first = instruction.Operands[0];
        Value second = instruction.Operands[1];
        Value condition = instruction.Operands[2];
        if (RedundantParameters.AreSame(first, second))
        {
            return first;
        }

        if (condition is Constant constant)
        {
            return constant.IsZero ? second : first;
        }

        if (Condition(condition) is { } simpler)
        {
            return builder.Add(new(Opcode.Select, instruction.Type, first, second, simpler));
        }

        if (condition is Instruction { Opcode: Opcode.Eqz } negation && negation.Operands[0].Type.IsI32Like())
        {
            return builder.Add(new(Opcode.Select, instruction.Type, second, first, negation.Operands[0]));
        }

        return (first, second) switch
        {
            (Constant { Bits: 1, Type: IRType.I32 }, Constant { Bits: 0 }) =>
                KnownBits.IsBoolean(condition) ? condition : builder.Binary(Opcode.Ne, condition, Constant.Zero(condition.Type)),
            (Constant { Bits: 0, Type: IRType.I32 }, Constant { Bits: 1 }) => builder.Unary(Opcode.Eqz, condition),
            _ => null,
        };
    }

    /// <summary>A simpler value that is zero exactly where a condition is; null where there is none.</summary>
    public static Value? Condition(Value condition) => condition switch
    {
        Instruction { Opcode: Opcode.Ne } inequality when inequality.Operands[1] is Constant { IsZero: true } && inequality.Operands[0].Type.IsI32Like() =>
            inequality.Operands[0],
        Instruction { Opcode: Opcode.Eqz } outer when outer.Operands[0] is Instruction { Opcode: Opcode.Eqz } inner && inner.Operands[0].Type.IsI32Like() =>
            inner.Operands[0],
        Instruction { Opcode: Opcode.Extend8S or Opcode.Extend16S } extension when KnownBits.Possible(extension.Operands[0]) <= 0xFF => extension.Operands[0],
        Slot or SymbolAddress => Constant.I32(1),
        _ => null,
    };
}
