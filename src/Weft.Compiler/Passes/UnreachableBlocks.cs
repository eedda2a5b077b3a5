using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes;

/// <summary>Takes blocks out that execution cannot reach, so that a pass need not think of them.</summary>
internal static class UnreachableBlocks
{
    /// <summary>Removes them and puts the others into reverse postorder; returns the order, which is the one the function has then.</summary>
    public static BlockOrder Remove(Function function, out bool changed)
    {
        BlockOrder order = new(function);
        changed = order.Blocks.Length != function.Blocks.Count;
        if (changed)
        {
            foreach (Block block in function.Blocks)
            {
                if (!order.IsReachable(block))
                {
                    Clear(block);
                }
            }
        }

        function.Blocks.Clear();
        function.Blocks.AddRange(order.Blocks);
        return order;
    }

    // From the last to the first: uses go before what they use, except between blocks that all go.
    private static void Clear(Block block)
    {
        while (block.Last is { } last)
        {
            last.Remove();
        }
    }
}
