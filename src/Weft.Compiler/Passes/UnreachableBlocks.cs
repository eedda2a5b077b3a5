using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes;

/// <summary>Takes blocks out that execution cannot reach, so that a pass need not think of them.</summary>
internal static class UnreachableBlocks
{
    /// <summary>Removes them and puts the others into reverse postorder; returns the order, which is the one the function has then.</summary>
    public static BlockOrder Remove(Function function, out bool changed)
    {
        bool dropped = DropHandlers(function);
        BlockOrder order = new(function);
        bool removed = order.Blocks.Length != function.Blocks.Count;
        changed = dropped | removed;
        if (removed)
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

    /// <summary>
    /// Takes the handlers from blocks in which nothing may throw, so that a handler is reached only where it can be; and those that only
    /// throw on what they get.
    /// </summary>
    public static bool DropHandlers(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            if (block.Handler is not null && !block.MayThrow)
            {
                block.Handler = null;
                changed = true;
            }

            while (block.Handler is { } handler && ThrowsOn(handler))
            {
                block.Handler = handler.Handler;
                changed = true;
            }
        }

        return changed;
    }

    private static bool ThrowsOn(Block handler) =>
        handler.First is { Opcode: Opcode.Throw } rethrow && rethrow.Operands[0] == handler.Parameters[0];

    // From the last to the first: uses go before what they use, except between blocks that all go.
    private static void Clear(Block block)
    {
        block.Handler = null;
        while (block.Last is { } last)
        {
            last.Remove();
        }
    }
}
