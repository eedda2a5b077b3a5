using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>Replaces parameters of blocks that are always the same value by that value.</summary>
internal static class RedundantParameters
{
    /// <summary>Removes all of them; returns whether there were any.</summary>
    public static bool Remove(Function function)
    {
        Stack<Block> work = new(function.Blocks.Count);
        for (int i = function.Blocks.Count - 1; i > 0; i--)
        {
            work.Push(function.Blocks[i]);
        }

        return Remove(work);
    }

    /// <summary>
    /// Removes those of some blocks, and those that become so with them; returns whether there were any. Takes time for these alone,
    /// however large the function is.
    /// </summary>
    /// <param name="work">The blocks, the one to begin with on top; empty afterwards.</param>
    public static bool Remove(Stack<Block> work)
    {
        bool changed = false;
        HashSet<Block> queued = [.. work];
        while (work.TryPop(out Block? block))
        {
            queued.Remove(block);
            if (block.Predecessors.Count == 0)
            {
                continue;
            }

            for (int i = block.Parameters.Count - 1; i >= 0; i--)
            {
                BlockParameter parameter = block.Parameters[i];
                if (OnlyValue(block, i) is not { } value)
                {
                    continue;
                }

                // What the parameter was passed on to may now be the same value too.
                foreach (IValueUser user in parameter.Users)
                {
                    if (user is Edge { Target: { } target } && queued.Add(target))
                    {
                        work.Push(target);
                    }
                }

                parameter.ReplaceUsesWith(value);
                block.RemoveParameter(i);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Whether two values are known to be the same.</summary>
    public static bool AreSame(Value first, Value second) => first == second || (first, second) switch
    {
        (Constant left, Constant right) => left.Bits == right.Bits && left.Type == right.Type,
        (SymbolAddress left, SymbolAddress right) => left.Symbol == right.Symbol && left.Offset == right.Offset,
        _ => false,
    };

    // The one value that all edges bring, the parameter itself apart; null where there are several, or none.
    private static Value? OnlyValue(Block block, int index)
    {
        Value? value = null;
        foreach (Edge edge in block.Predecessors)
        {
            Value argument = edge.Arguments[index];
            if (argument == block.Parameters[index])
            {
                continue;
            }

            if (value is null)
            {
                value = argument;
            }
            else if (!AreSame(value, argument))
            {
                return null;
            }
        }

        return value;
    }
}
