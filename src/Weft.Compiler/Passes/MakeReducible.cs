using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes;

/// <summary>
/// Gives each loop one way in, as structured control flow needs. A loop with several gets a block in front that all of them lead to, with
/// a number that says where to go on. Nothing else changes place: what dominates one of the ways in dominates all of them, and so the new
/// block, because each can be reached from each other.
/// </summary>
/// <remarks>
/// With exceptions two things more have to hold. A header of a loop is covered by no handler, so that what dominates the handler, which is
/// entered past the header, lies in the loop. And a handler is no way into a loop: it covers blocks inside alone, or outside alone.
/// </remarks>
internal sealed class MakeReducible : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "make-reducible";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        if (!IsIrreducible(function) && !function.Blocks.Exists(static block => block.IsHandler))
        {
            return false;
        }

        UnreachableBlocks.Remove(function, out bool changed);
        Stack<List<Block>> regions = new();
        regions.Push([.. function.Blocks]);
        while (regions.TryPop(out List<Block>? region))
        {
            foreach (List<Block> component in new StrongComponents(function, region).Components)
            {
                changed |= GiveOneEntry(function, component);
                regions.Push(component);
            }
        }

        // The order that other passes and the emitter start from.
        UnreachableBlocks.Remove(function, out bool removed);
        return changed | removed;
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

            if (block.Handler is { } handler && dominators.Order.IndexOf(handler) <= dominators.Order.IndexOf(block))
            {
                return true;
            }
        }

        return false;
    }

    // Leaves in the component what is inside the loop that it is, the header apart.
    private static bool GiveOneEntry(Function function, List<Block> component)
    {
        HashSet<Block> isInside = [.. component];
        bool changed = SplitHandlers(function, component, isInside);
        List<Block> entries = component.FindAll(block => IsEntry(block, isInside));
        if (entries.Count > 1)
        {
            AddDispatch(function, entries);
            return true;
        }

        if (entries[0].Handler is not null)
        {
            AddHeader(function, entries[0]);
            return true;
        }

        component.Remove(entries[0]);
        return changed;
    }

    private static bool SplitHandlers(Function function, List<Block> component, HashSet<Block> isInside)
    {
        bool changed = false;
        for (int i = component.Count - 1; i >= 0; i--)
        {
            Block handler = component[i];
            List<Block> outside = [.. handler.Covered.Where(block => !isInside.Contains(block))];
            if (outside.Count == 0)
            {
                continue;
            }

            // Both handlers go on with what was one's code.
            Block body = BlockSplitting.SplitBefore(handler);
            BlockParameter exception = body.AddParameter(IRType.Object);
            handler.Parameters[0].ReplaceUsesWith(exception);
            handler.Append(JumpTo(body, [handler.Parameters[0]]));
            handler.Handler = null;
            Block other = function.AddBlock();
            other.IsCold = handler.IsCold;
            other.Append(JumpTo(body, [other.AddParameter(IRType.Object)]));
            foreach (Block block in outside)
            {
                block.Handler = other;
            }

            component.Add(body);
            isInside.Add(body);
            changed = true;
        }

        return changed;
    }

    private static bool IsEntry(Block block, HashSet<Block> isInside)
    {
        foreach (Edge edge in block.Predecessors)
        {
            if (!isInside.Contains(edge.Source))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddHeader(Function function, Block entry)
    {
        Block header = function.AddBlock();
        List<Value> passed = [];
        foreach (BlockParameter parameter in entry.Parameters)
        {
            passed.Add(header.AddParameter(parameter.Type));
        }

        while (entry.Predecessors.Count > 0)
        {
            Edge edge = entry.Predecessors[^1];
            edge.Redirect(header, [.. edge.Arguments]);
        }

        header.Append(JumpTo(entry, passed));
    }

    private static Instruction JumpTo(Block target, List<Value> arguments) =>
        new(Opcode.Jump, IRType.None) { Edges = [new Edge(target, [.. arguments])] };

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
