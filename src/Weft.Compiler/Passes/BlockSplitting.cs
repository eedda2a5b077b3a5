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
        Block block = instruction.Block!;
        Function function = block.Function;
        Block rest = function.AddBlock();
        function.Blocks.RemoveAt(function.Blocks.Count - 1);
        function.Blocks.Insert(function.Blocks.IndexOf(block) + 1, rest);
        MoveAfter(instruction, rest);
        return rest;
    }

    /// <summary>Moves what follows an instruction to the end of another block, which is cold then if the old one is.</summary>
    public static void MoveAfter(Instruction instruction, Block rest)
    {
        rest.IsCold |= instruction.Block!.IsCold;
        while (instruction.Next is { } next)
        {
            next.Remove();
            rest.Append(next);
        }
    }
}
