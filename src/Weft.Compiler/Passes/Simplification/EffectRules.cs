using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Instructions without a result: their operands are simplified, and those that do nothing are removed.</summary>
internal static class EffectRules
{
    /// <summary>Simplifies an instruction; returns whether anything changed.</summary>
    public static bool Apply(IRBuilder builder, Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.ThrowIf when instruction.Operands[0] is Constant { IsZero: true }:
            case Opcode.CopyBlock when instruction.Immediate == 0 || instruction.Operands[0] == instruction.Operands[1]:
            case Opcode.ZeroBlock when instruction.Immediate == 0:
            case Opcode.MemoryCopy or Opcode.MemoryFill when instruction.Operands[2] is Constant { IsZero: true }:
                instruction.Remove();
                return true;
            case Opcode.ThrowIf or Opcode.Branch:
                return SimplifyCondition(instruction);
            case Opcode.MemoryFill when instruction.Operands[1] is Constant value && (byte)value.Bits == 0 && instruction.Operands[2] is Constant { Bits: > 0 } size:
                builder.ZeroBlock(instruction.Operands[0], (int)size.Bits);
                instruction.Remove();
                return true;
            case Opcode.Store:
                return SimplifyStore(builder, instruction);
            default:
                return false;
        }
    }

    private static bool SimplifyCondition(Instruction instruction)
    {
        if (SelectRules.Condition(instruction.Operands[0]) is not { } condition)
        {
            return false;
        }

        instruction.SetOperand(0, condition);
        return true;
    }

    private static bool SimplifyStore(IRBuilder builder, Instruction store)
    {
        bool changed = false;
        if (store.Operands[1].Type.IsInteger() && store.Access.Width < 8 &&
            IntegerRules.WithoutUpperBits(store.Operands[1], (1UL << (store.Access.Width * 8)) - 1) is { } bare)
        {
            store.SetOperand(1, bare);
            changed = true;
        }

        if (AddressRules.Fold(store.Operands[0], store.Access.Offset) is not { } place)
        {
            return changed;
        }

        builder.Store(place.Address, store.Operands[1], store.Access with { Offset = place.Offset });
        store.Remove();
        return true;
    }
}
