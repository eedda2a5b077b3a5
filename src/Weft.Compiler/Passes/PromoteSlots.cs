using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.SlotPromotion;

namespace Weft.Compiler.Passes;

/// <summary>
/// Makes values of slots: structs are divided into what is accessed of them, and each part becomes a variable in SSA form. Slots whose
/// address is used otherwise stay in memory.
/// </summary>
internal sealed class PromoteSlots : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "promote-slots";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        if (function.Slots.Count == 0)
        {
            return false;
        }

        BlockOrder order = UnreachableBlocks.Remove(function, out bool changed);
        SlotCandidates candidates = new(function);
        if (!candidates.Any)
        {
            return changed;
        }

        SlotVariables variables = new(function, candidates.VariableTypes, new SlotJoins(order, candidates), candidates.VariableNames);
        SlotRewriter rewriter = new(function, candidates, variables);
        foreach (Block block in order.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                rewriter.Rewrite(instruction);
            }
        }

        variables.Complete();
        RemoveSlots(function, candidates);
        RedundantParameters.Remove(function);
        return true;
    }

    private static void RemoveSlots(Function function, SlotCandidates candidates)
    {
        for (int i = function.Slots.Count - 1; i >= 0; i--)
        {
            Slot slot = function.Slots[i];
            if (candidates.Find(slot, out _) is not null)
            {
                RemoveAddresses(slot);
                function.Slots.RemoveAt(i);
            }
        }
    }

    // Nothing but sums of the address and constants is left.
    private static void RemoveAddresses(Value address)
    {
        while (!address.IsUnused)
        {
            Instruction sum = (Instruction)address.Users[0];
            RemoveAddresses(sum);
            sum.Remove();
        }
    }
}
