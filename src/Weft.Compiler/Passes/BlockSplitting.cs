using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>Cuts a block in two.</summary>
internal static class BlockSplitting
{
    /// <summary>
    /// Moves what follows an instruction to a new block, which stands after the old one; the old one has no terminator then.
    /// </summary>
    public static Block SplitAfter(Instruction instruction)
    {
        Block rest = AddBehind(instruction.Block!);
        MoveAfter(instruction, rest);
        return rest;
    }

    /// <summary>Moves what follows an instruction to the end of another block, which is as cold and has the same handler.</summary>
    public static void MoveAfter(Instruction instruction, Block rest)
    {
        rest.IsCold |= instruction.Block!.IsCold;
        rest.Handler = instruction.Block.Handler;
        while (instruction.Next is { } next)
        {
            next.Remove();
            rest.Append(next);
        }
    }

    /// <summary>Moves all instructions of a block to a new one, which stands after it.</summary>
    public static Block SplitBefore(Block block)
    {
        Block rest = AddBehind(block);
        while (block.First is { } next)
        {
            next.Remove();
            rest.Append(next);
        }

        return rest;
    }

    private static Block AddBehind(Block block)
    {
        Function function = block.Function;
        Block rest = function.AddBlock();
        function.Blocks.RemoveAt(function.Blocks.Count - 1);
        function.Blocks.Insert(function.Blocks.IndexOf(block) + 1, rest);
        rest.IsCold = block.IsCold;
        rest.Handler = block.Handler;
        return rest;
    }
}
