using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>Replaces parameters of blocks that are always the same value by that value.</summary>
internal static class RedundantParameters
{
    /// <summary>Removes all of them; returns whether there were any.</summary>
    public static bool Remove(Function function)
    {
        bool changed = false;
        Stack<Block> work = new();
        bool[] isQueued = new bool[function.BlockIdBound];
        for (int i = function.Blocks.Count - 1; i > 0; i--)
        {
            work.Push(function.Blocks[i]);
            isQueued[function.Blocks[i].Id] = true;
        }

        while (work.TryPop(out Block? block))
        {
            isQueued[block.Id] = false;
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
                    if (user is Edge { Target: { } target } && !isQueued[target.Id])
                    {
                        isQueued[target.Id] = true;
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
