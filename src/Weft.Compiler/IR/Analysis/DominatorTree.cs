namespace Weft.Compiler.IR.Analysis;

/// <summary>
/// Which block stands on every path to another one, by the iterative algorithm of Cooper, Harvey and Kennedy ("A Simple, Fast Dominance
/// Algorithm"). A snapshot of the function as it was. Blocks that cannot be reached are in no relation.
/// </summary>
/// <remarks>
/// An exception leaves a block anywhere, at its start at the earliest. So the way to a handler leads from where the blocks that it covers
/// are entered, past them: what dominates a handler has been run to its end.
/// </remarks>
internal sealed class DominatorTree
{
    // By place in the reverse postorder, except the preorder, which is by it too.
    private readonly int[] _parents;
    private readonly int[] _firstChildren;
    private readonly int[] _nextSiblings;
    private readonly int[] _enter;
    private readonly int[] _leave;

    /// <summary>Makes the tree of a function.</summary>
    public DominatorTree(Function function)
        : this(new BlockOrder(function))
    {
    }

    /// <summary>Makes the tree from an order that is at hand.</summary>
    public DominatorTree(BlockOrder order)
    {
        Order = order;
        int count = order.Blocks.Length;
        _parents = new int[count];
        _firstChildren = new int[count];
        _nextSiblings = new int[count];
        _enter = new int[count];
        _leave = new int[count];
        FindParents();
        LinkChildren();
        NumberTree();
    }

    /// <summary>The order of the blocks.</summary>
    public BlockOrder Order { get; }

    /// <summary>The closest block that dominates a block, itself apart; null for the entry and blocks that cannot be reached.</summary>
    public Block? Parent(Block block) => Order.IndexOf(block) is > 0 and int index ? Order.Blocks[_parents[index]] : null;

    /// <summary>Whether each path to a block goes through another one. A block dominates itself.</summary>
    public bool Dominates(Block dominator, Block block)
    {
        int above = Order.IndexOf(dominator);
        int below = Order.IndexOf(block);
        return above >= 0 && below >= 0 && _enter[above] <= _enter[below] && _leave[below] <= _leave[above];
    }

    /// <summary>The first block whose parent a block is, or null.</summary>
    public Block? FirstChild(Block block) => At(_firstChildren[Order.IndexOf(block)]);

    /// <summary>The next block with the same parent, or null.</summary>
    public Block? NextSibling(Block block) => At(_nextSiblings[Order.IndexOf(block)]);

    /// <summary>The blocks in preorder of the tree, children in reverse postorder.</summary>
    public Block[] Preorder()
    {
        Block[] blocks = new Block[_enter.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[_enter[i]] = Order.Blocks[i];
        }

        return blocks;
    }

    /// <summary>Whether the edge leads back to a block that dominates its source: the edge of a natural loop.</summary>
    public bool IsBackEdge(Edge edge) => Dominates(edge.Target, edge.Source);

    private Block? At(int index) => index < 0 ? null : Order.Blocks[index];

    private void FindParents()
    {
        ReadOnlySpan<Block> blocks = Order.Blocks;
        Array.Fill(_parents, -1);
        _parents[0] = 0;
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = 1; i < blocks.Length; i++)
            {
                int parent = -1;
                IReadOnlyList<Edge> predecessors = blocks[i].Predecessors;
                for (int j = 0; j < predecessors.Count; j++)
                {
                    int predecessor = Order.IndexOf(predecessors[j].Source);
                    if (predecessor >= 0 && _parents[predecessor] >= 0)
                    {
                        parent = parent < 0 ? predecessor : Meet(parent, predecessor);
                    }
                }

                // The ways into a covered block meet in its parent.
                IReadOnlyList<Block> covered = blocks[i].Covered;
                for (int j = 0; j < covered.Count; j++)
                {
                    int block = Order.IndexOf(covered[j]);
                    if (block > 0 && _parents[block] >= 0)
                    {
                        parent = parent < 0 ? _parents[block] : Meet(parent, _parents[block]);
                    }
                }

                if (_parents[i] != parent)
                {
                    _parents[i] = parent;
                    changed = true;
                }
            }
        }
    }

    private int Meet(int first, int second)
    {
        while (first != second)
        {
            if (first > second)
            {
                first = _parents[first];
            }
            else
            {
                second = _parents[second];
            }
        }

        return first;
    }

    private void LinkChildren()
    {
        Array.Fill(_firstChildren, -1);
        Array.Fill(_nextSiblings, -1);
        for (int i = _parents.Length - 1; i > 0; i--)
        {
            _nextSiblings[i] = _firstChildren[_parents[i]];
            _firstChildren[_parents[i]] = i;
        }
    }

    // The subtree of a block is the blocks whose preorder numbers lie from its own to its last.
    private void NumberTree()
    {
        int next = 0;
        int current = 0;
        _enter[0] = next++;
        while (true)
        {
            if (_firstChildren[current] >= 0)
            {
                current = _firstChildren[current];
                _enter[current] = next++;
                continue;
            }

            _leave[current] = next - 1;
            while (_nextSiblings[current] < 0)
            {
                if (current == 0)
                {
                    return;
                }

                current = _parents[current];
                _leave[current] = next - 1;
            }

            current = _nextSiblings[current];
            _enter[current] = next++;
        }
    }
}
