using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.Branches;

/// <summary>
/// Leads edges past blocks that do nothing: those that only jump on, and those that only branch on a parameter which the edge knows.
/// Loop headers stay, so that loops keep their one way in.
/// </summary>
internal static class JumpThreading
{
    /// <summary>Leads all edges past; returns whether there were any.</summary>
    public static bool Run(Function function, BlockOrder order)
    {
        bool changed = false;
        for (int i = 1; i < function.Blocks.Count; i++)
        {
            Block block = function.Blocks[i];
            Instruction terminator = block.Terminator;
            if (block.First != terminator || terminator.Opcode is not (Opcode.Jump or Opcode.Branch or Opcode.Switch) ||
                IsLoopHeader(block, order) || !AreParametersLocal(block, terminator))
            {
                continue;
            }

            for (int j = block.Predecessors.Count - 1; j >= 0; j--)
            {
                Edge edge = block.Predecessors[j];
                if (Way(edge, block, terminator) is { } way && way.Target != block)
                {
                    edge.Redirect(way.Target, Arguments(edge, block, way));
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static bool IsLoopHeader(Block block, BlockOrder order)
    {
        foreach (Edge edge in block.Predecessors)
        {
            if (order.IndexOf(edge.Source) >= order.IndexOf(block))
            {
                return true;
            }
        }

        return false;
    }

    // Whether only the terminator uses the parameters: other blocks would miss them.
    private static bool AreParametersLocal(Block block, Instruction terminator)
    {
        foreach (BlockParameter parameter in block.Parameters)
        {
            foreach (IValueUser user in parameter.Users)
            {
                if (user != terminator && (user is not Edge edge || edge.Terminator != terminator))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static Edge? Way(Edge edge, Block block, Instruction terminator)
    {
        if (terminator.Opcode == Opcode.Jump)
        {
            return terminator.Edges[0];
        }

        if (terminator.Operands[0] is not BlockParameter parameter || parameter.Block != block ||
            Argument(edge, block, parameter) is not Constant constant)
        {
            return null;
        }

        return terminator.Opcode == Opcode.Branch
            ? terminator.Edges[constant.IsZero ? 1 : 0]
            : terminator.Edges[(int)Math.Min((uint)constant.Bits, (uint)terminator.Edges.Count - 1)];
    }

    private static Value[] Arguments(Edge edge, Block block, Edge way)
    {
        Value[] arguments = [.. way.Arguments];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is BlockParameter parameter && parameter.Block == block)
            {
                arguments[i] = Argument(edge, block, parameter);
            }
        }

        return arguments;
    }

    private static Value Argument(Edge edge, Block block, BlockParameter parameter)
    {
        int index = 0;
        while (block.Parameters[index] != parameter)
        {
            index++;
        }

        return edge.Arguments[index];
    }
}
