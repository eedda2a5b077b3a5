using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Branches;

/// <summary>Makes one block of two, where one jumps to the other and nobody else does.</summary>
internal static class BlockMerging
{
    /// <summary>Merges all of them; returns whether there were any.</summary>
    public static bool Run(Function function)
    {
        bool changed = false;
        bool[] isGone = new bool[function.BlockIdBound];
        foreach (Block block in function.Blocks)
        {
            while (!isGone[block.Id] && block.Terminator is { Opcode: Opcode.Jump } jump && CanMerge(block, jump.Edges[0].Target))
            {
                Block next = jump.Edges[0].Target;
                Merge(block, jump, next);
                isGone[next.Id] = true;
                changed = true;
            }
        }

        if (changed)
        {
            function.Blocks.RemoveAll(block => isGone[block.Id]);
        }

        return changed;
    }

    // What cannot throw may come under a handler. Not the other way round: what the first block defines is known to the second one's handler.
    private static bool CanMerge(Block block, Block next) =>
        next.Predecessors.Count == 1 && next != block && next != block.Function.Entry &&
        (next.Handler == block.Handler || (next.Handler is null && !next.MayThrow));

    private static void Merge(Block block, Instruction jump, Block next)
    {
        Value[] arguments = [.. jump.Edges[0].Arguments];
        jump.Remove();
        for (int i = 0; i < arguments.Length; i++)
        {
            next.Parameters[i].ReplaceUsesWith(arguments[i]);
        }

        while (next.First is { } instruction)
        {
            instruction.Remove();
            block.Append(instruction);
        }

        next.Handler = null;
        block.IsCold |= next.IsCold && block != block.Function.Entry;
    }
}
