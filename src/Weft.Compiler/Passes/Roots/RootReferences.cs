using System.Collections;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Roots;

/// <summary>
/// Puts references where the collector sees them: a value that is alive while a collection may happen is also stored in the frame, right
/// after it is made. Objects do not move, so nothing is loaded back. Around a cold call the emitter saves all that is alive anyway.
/// </summary>
/// <param name="mayCollect">Whether a collection may happen during an instruction.</param>
internal sealed class RootReferences(Func<Instruction, bool> mayCollect)
{
    /// <summary>Adds the stores of a function.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Run(Function function)
    {
        bool isRooted = StoreReferences(function);
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.KeepAlive)
                {
                    instruction.Remove();
                }
            }
        }

        return isRooted;
    }

    private bool StoreReferences(Function function)
    {
        ReferenceValues references = ReferenceValues.Find(function);
        if (references.Count == 0)
        {
            return false;
        }

        BlockOrder order = new(function);
        ReferenceLiveness liveness = new(order, references);
        BitArray rooted = FindRooted(order, references, liveness);
        if (!rooted.HasAnySet())
        {
            return false;
        }

        Slot[] slots = RootSlots.Assign(function, order, references, liveness, rooted);
        for (int i = 0; i < references.Count; i++)
        {
            if (rooted[i])
            {
                Store(function, references[i], slots[i]);
            }
        }

        return true;
    }

    private BitArray FindRooted(BlockOrder order, ReferenceValues references, ReferenceLiveness liveness)
    {
        BitArray rooted = new(references.Count);
        foreach (Block block in order.Blocks)
        {
            bool collects = false;
            foreach (Instruction instruction in block)
            {
                collects |= IsHotCollection(instruction);
            }

            if (!collects)
            {
                continue;
            }

            BitArray live = liveness.AtEnd(block);
            for (Instruction? instruction = block.Last; instruction is not null; instruction = instruction.Previous)
            {
                references.Kill(live, instruction);
                if (IsHotCollection(instruction))
                {
                    rooted.Or(live);
                }

                references.Use(live, instruction);
                liveness.AddHandler(live, block);
            }
        }

        return rooted;
    }

    // Around a call that does not return nothing is saved, but a handler may go on with what was there.
    private bool IsHotCollection(Instruction instruction) =>
        (!instruction.IsCold || (instruction.Symbol is FunctionSymbol { DoesNotReturn: true } && instruction.Block!.Handler is not null))
        && mayCollect(instruction);

    private static void Store(Function function, Value value, Slot slot)
    {
        IRBuilder builder = new(function);
        switch (value)
        {
            case Instruction instruction:
                builder.Block = instruction.Block!;
                builder.Position = instruction.Next;
                break;
            case BlockParameter parameter:
                builder.Block = parameter.Block;
                builder.Position = parameter.Block.First;
                break;
        }

        builder.Store(slot, value);
    }
}
