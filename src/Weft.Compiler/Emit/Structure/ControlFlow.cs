using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Structure;

/// <summary>
/// The blocks that can be reached, in reverse postorder and by their numbers in it, with their dominators. Cold blocks come as late as
/// the order allows.
/// </summary>
internal sealed class ControlFlow
{
    private readonly Block[] _order;
    private readonly int[] _numbers;
    private readonly int[] _dominators;
    private readonly int[] _preorder;
    private readonly int[] _treeSizes;

    public ControlFlow(Function function)
    {
        _numbers = new int[function.BlockIdBound];
        Array.Fill(_numbers, -1);
        _order = FindOrder(function);
        for (int i = 0; i < _order.Length; i++)
        {
            _numbers[_order[i].Id] = i;
        }

        _dominators = FindDominators();
        (_preorder, _treeSizes) = NumberTree();
        Loops = new LoopForest(this);
    }

    /// <summary>The blocks in reverse postorder: one comes after all that lead to it other than round a loop.</summary>
    public ReadOnlySpan<Block> Order => _order;

    /// <summary>The loops.</summary>
    public LoopForest Loops { get; }

    /// <summary>The number of a block in <see cref="Order"/>; -1 where it cannot be reached.</summary>
    public int Number(Block block) => _numbers[block.Id];

    /// <summary>The immediate dominator of a block; -1 for the entry.</summary>
    public int Dominator(int block) => _dominators[block];

    /// <summary>Whether every way to a block leads through another one; a block dominates itself.</summary>
    public bool Dominates(int dominator, int block) =>
        (uint)(_preorder[block] - _preorder[dominator]) < (uint)_treeSizes[dominator];

    /// <summary>Whether an edge leads back to the header of a loop it is in.</summary>
    public static bool IsBackEdge(int source, int target) => target <= source;

    // Depth first with a stack of its own: functions have thousands of blocks in a row.
    private static Block[] FindOrder(Function function)
    {
        bool[] isSeen = new bool[function.BlockIdBound];
        List<Block> postorder = new(function.Blocks.Count);
        Stack<(Block Block, int Next)> path = new();
        isSeen[function.Entry.Id] = true;
        path.Push((function.Entry, 0));
        while (path.TryPop(out (Block Block, int Next) top))
        {
            int step = StepToTake(top.Block.Successors, top.Next);
            if (step < 0)
            {
                postorder.Add(top.Block);
                continue;
            }

            Block successor = SuccessorOf(top.Block.Successors, step);
            path.Push((top.Block, step + 1));
            if (!isSeen[successor.Id])
            {
                isSeen[successor.Id] = true;
                path.Push((successor, 0));
            }
        }

        postorder.Reverse();
        return [.. postorder];
    }

    // What is visited first comes last: so first the cold successors, then the others, each from the last to the first.
    private static int StepToTake(IReadOnlyList<Edge> edges, int step)
    {
        for (; step < 2 * edges.Count; step++)
        {
            if (IsCold(SuccessorOf(edges, step)) == step < edges.Count)
            {
                return step;
            }
        }

        return -1;
    }

    private static Block SuccessorOf(IReadOnlyList<Edge> edges, int step) => edges[edges.Count - 1 - (step % edges.Count)].Target;

    /// <summary>Whether a block is seldom run.</summary>
    public static bool IsCold(Block block) => block.IsCold || block.Terminator.Opcode == Opcode.Unreachable;

    // Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".
    private int[] FindDominators()
    {
        int[] dominators = new int[_order.Length];
        Array.Fill(dominators, -1);
        for (bool hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (int i = 1; i < _order.Length; i++)
            {
                int dominator = -1;
                foreach (Edge edge in _order[i].Predecessors)
                {
                    int predecessor = Number(edge.Source);
                    if (predecessor >= 0 && (predecessor == 0 || dominators[predecessor] >= 0))
                    {
                        dominator = dominator < 0 ? predecessor : CommonDominator(dominators, dominator, predecessor);
                    }
                }

                hasChanged |= dominators[i] != dominator;
                dominators[i] = dominator;
            }
        }

        return dominators;
    }

    private static int CommonDominator(int[] dominators, int first, int second)
    {
        while (first != second)
        {
            if (first > second)
            {
                first = dominators[first];
            }
            else
            {
                second = dominators[second];
            }
        }

        return first;
    }

    // A dominator has a lower number than what it dominates, so sizes add up from the back and places are handed out from the front.
    private (int[] Preorder, int[] Sizes) NumberTree()
    {
        int[] sizes = new int[_order.Length];
        Array.Fill(sizes, 1);
        for (int i = _order.Length - 1; i > 0; i--)
        {
            sizes[_dominators[i]] += sizes[i];
        }

        int[] preorder = new int[_order.Length];
        int[] next = new int[_order.Length];
        next[0] = 1;
        for (int i = 1; i < _order.Length; i++)
        {
            int parent = _dominators[i];
            preorder[i] = next[parent];
            next[parent] += sizes[i];
            next[i] = preorder[i] + 1;
        }

        return (preorder, sizes);
    }
}
