using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.Passes.Simplification;

namespace Weft.Compiler.Passes;

/// <summary>
/// Replaces instructions by constants, by values that are there already, or by cheaper ones, looking at a few operands at a time. The
/// rules stand in tables by what they are about; each gives the same result for all operands, and NaNs made by arithmetic are not folded.
/// </summary>
internal sealed class Simplify : IFunctionPass
{
    // A rule may make room for another one further up; that is rare beyond the second round.
    private const int MaximumRounds = 6;

    /// <inheritdoc/>
    public string Name => "simplify";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        IRBuilder builder = new(function);
        for (int round = 0; round < MaximumRounds && RunOnce(function, builder); round++)
        {
            changed = true;
        }

        return changed;
    }

    private static bool RunOnce(Function function, IRBuilder builder)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            builder.Block = block;
            foreach (Instruction instruction in block)
            {
                builder.Position = instruction;
                builder.Location = instruction.Location;
                if (instruction.Type == IRType.None)
                {
                    changed |= EffectRules.Apply(builder, instruction);
                }
                else if (instruction.IsUnused && instruction.IsRemovable)
                {
                    instruction.Remove();
                    changed = true;
                }
                else if (Replacement(builder, instruction) is { } replacement)
                {
                    instruction.ReplaceUsesWith(replacement);
                    instruction.Remove();
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static Value? Replacement(IRBuilder builder, Instruction instruction)
    {
        if (!instruction.Info.IsPure)
        {
            return instruction.Opcode == Opcode.Load ? LoadRules.Apply(builder, instruction) : null;
        }

        return Fold(instruction) ?? instruction.Opcode switch
        {
            >= Opcode.Add and <= Opcode.Extend32S when instruction.Type.IsInteger() => IntegerRules.Apply(builder, instruction),
            >= Opcode.Add and <= Opcode.Sqrt => FloatRules.Apply(builder, instruction),
            >= Opcode.Eqz and <= Opcode.Ge => ComparisonRules.Apply(builder, instruction),
            >= Opcode.Wrap and <= Opcode.Reinterpret => ConversionRules.Apply(builder, instruction),
            Opcode.Select => SelectRules.Apply(builder, instruction),
            _ => null,
        };
    }

    private static Constant? Fold(Instruction instruction)
    {
        ReadOnlySpan<Value> operands = instruction.Operands;
        if (operands.Length is 0 or > 3)
        {
            return null;
        }

        Span<long> bits = stackalloc long[3];
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i] is not Constant constant)
            {
                return null;
            }

            bits[i] = constant.Bits;
        }

        if (operands[0].Type == IRType.V128 || instruction.Type == IRType.V128 ||
            !Arithmetic.TryEvaluate(instruction.Opcode, operands[0].Type, instruction.Type, bits[0], bits[1], bits[2], out long result))
        {
            return null;
        }

        // Which NaN arithmetic makes is the engine's choice; it is not to differ between what is folded and what is not.
        Constant value = new(instruction.Type, result);
        bool isMadeNaN = instruction.Opcode is not (Opcode.Neg or Opcode.Abs or Opcode.CopySign or Opcode.Reinterpret or Opcode.Select) &&
            (instruction.Type == IRType.F64 ? double.IsNaN(value.AsDouble) : instruction.Type == IRType.F32 && float.IsNaN(value.AsSingle));
        return isMadeNaN ? null : value;
    }
}
