using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes;

/// <summary>
/// Gives each loop one way in, as structured control flow needs. A loop with several gets a block in front that all of them lead to, with
/// a number that says where to go on. Nothing else changes place: what dominates one of the ways in dominates all of them, and so the new
/// block, because each can be reached from each other.
/// </summary>
internal sealed class MakeReducible : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "make-reducible";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        if (!IsIrreducible(function))
        {
            return false;
        }

        UnreachableBlocks.Remove(function, out _);
        Stack<List<Block>> regions = new();
        regions.Push([.. function.Blocks]);
        while (regions.TryPop(out List<Block>? region))
        {
            foreach (List<Block> component in new StrongComponents(function, region).Components)
            {
                bool[] isInside = new bool[function.BlockIdBound];
                foreach (Block block in component)
                {
                    isInside[block.Id] = true;
                }

                List<Block> entries = component.FindAll(block => IsEntry(block, isInside));
                if (entries.Count > 1)
                {
                    AddDispatch(function, entries);
                }
                else
                {
                    component.Remove(entries[0]);
                }

                regions.Push(component);
            }
        }

        // The order that other passes and the emitter start from.
        UnreachableBlocks.Remove(function, out _);
        return true;
    }

    /// <summary>Whether a function has a loop with several ways in.</summary>
    public static bool IsIrreducible(Function function)
    {
        DominatorTree dominators = new(function);
        foreach (Block block in dominators.Order.Blocks)
        {
            foreach (Edge edge in block.Successors)
            {
                if (dominators.Order.IndexOf(edge.Target) <= dominators.Order.IndexOf(block) && !dominators.IsBackEdge(edge))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEntry(Block block, bool[] isInside)
    {
        foreach (Edge edge in block.Predecessors)
        {
            if (!isInside[edge.Source.Id])
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDispatch(Function function, List<Block> entries)
    {
        Block dispatch = function.AddBlock();
        BlockParameter number = dispatch.AddParameter(IRType.I32);
        List<Value> zeros = [];
        foreach (Block entry in entries)
        {
            foreach (BlockParameter parameter in entry.Parameters)
            {
                dispatch.AddParameter(parameter.Type);
                zeros.Add(Constant.Zero(parameter.Type));
            }
        }

        List<Edge> ways = [];
        int first = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            Block entry = entries[i];
            List<Value> passed = [];
            for (int j = 0; j < entry.Parameters.Count; j++)
            {
                passed.Add(dispatch.Parameters[1 + first + j]);
            }

            while (entry.Predecessors.Count > 0)
            {
                Edge edge = entry.Predecessors[^1];
                List<Value> arguments = [Constant.I32(i), .. zeros];
                for (int j = 0; j < edge.Arguments.Count; j++)
                {
                    arguments[1 + first + j] = edge.Arguments[j];
                }

                edge.Redirect(dispatch, [.. arguments]);
            }

            ways.Add(new Edge(entry, [.. passed]));
            first += entry.Parameters.Count;
        }

        IRBuilder builder = new(function) { Block = dispatch };
        builder.Switch(number, ways);
    }
}
