using System.Collections;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.Roots;

/// <summary>Gives references places in the frame; two that are not alive at once may share one.</summary>
internal static class RootSlots
{
    private const int SlotSize = 4;

    /// <summary>Assigns slots.</summary>
    /// <returns>A slot for each value that is to have one.</returns>
    public static Slot[] Assign(Function function, BlockOrder order, ReferenceValues references, ReferenceLiveness liveness, BitArray rooted)
    {
        BitArray[] conflicts = FindConflicts(order, references, liveness, rooted);
        int[] colours = new int[references.Count];
        int count = 0;
        for (int i = 0; i < references.Count; i++)
        {
            colours[i] = -1;
            if (rooted[i])
            {
                colours[i] = FirstFree(conflicts[i], colours, i, count);
                count = Math.Max(count, colours[i] + 1);
            }
        }

        Slot[] places = new Slot[count];
        for (int i = 0; i < count; i++)
        {
            places[i] = function.AddSlot(SlotSize, SlotSize, "root");
        }

        Slot[] slots = new Slot[references.Count];
        for (int i = 0; i < slots.Length; i++)
        {
            if (colours[i] >= 0)
            {
                slots[i] = places[colours[i]];
            }
        }

        return slots;
    }

    // A store writes the slot where its value is made: whatever is alive there must not be in it.
    private static BitArray[] FindConflicts(BlockOrder order, ReferenceValues references, ReferenceLiveness liveness, BitArray rooted)
    {
        BitArray[] conflicts = new BitArray[references.Count];
        for (int i = 0; i < conflicts.Length; i++)
        {
            conflicts[i] = new(rooted[i] ? references.Count : 0);
        }

        foreach (Block block in order.Blocks)
        {
            BitArray live = liveness.AtEnd(block);
            for (Instruction? instruction = block.Last; instruction is not null; instruction = instruction.Previous)
            {
                if (references.NumberOf(instruction) is >= 0 and int number && rooted[number])
                {
                    live[number] = false;
                    AddConflicts(conflicts, number, live, rooted);
                }

                references.Kill(live, instruction);
                references.Use(live, instruction);
                liveness.AddHandler(live, block);
            }

            foreach (BlockParameter parameter in block.Parameters)
            {
                if (references.NumberOf(parameter) is >= 0 and int number && rooted[number])
                {
                    AddConflicts(conflicts, number, live, rooted);
                }
            }
        }

        return conflicts;
    }

    private static void AddConflicts(BitArray[] conflicts, int number, BitArray live, BitArray rooted)
    {
        for (int other = 0; other < live.Count; other++)
        {
            if (other != number && live[other] && rooted[other])
            {
                conflicts[number][other] = true;
                conflicts[other][number] = true;
            }
        }
    }

    private static int FirstFree(BitArray conflicts, int[] colours, int end, int count)
    {
        for (int colour = 0; colour < count; colour++)
        {
            bool isFree = true;
            for (int other = 0; other < end && isFree; other++)
            {
                isFree = colours[other] != colour || !conflicts[other];
            }

            if (isFree)
            {
                return colour;
            }
        }

        return count;
    }
}
