namespace Weft.Compiler.IR.Analysis;

/// <summary>A loop: the blocks from which a back edge to the header can be reached without leaving through the header.</summary>
/// <param name="header">The one way in.</param>
internal sealed class Loop(Block header)
{
    /// <summary>The one way in.</summary>
    public Block Header { get; } = header;

    /// <summary>The loop around it, or null.</summary>
    public Loop? Parent { get; internal set; }

    /// <summary>How many loops there are around it, itself included.</summary>
    public int Depth { get; internal set; }

    /// <summary>Whether another loop is this one or lies in it.</summary>
    public bool Contains(Loop? other)
    {
        while (other is not null && other != this)
        {
            other = other.Parent;
        }

        return other is not null;
    }
}

/// <summary>The loops of a function that have one way in; others do not count. A snapshot.</summary>
internal sealed class LoopForest
{
    private readonly Loop?[] _innermost;
    private readonly List<Loop> _loops = [];

    /// <summary>Finds the loops.</summary>
    public LoopForest(DominatorTree dominators)
    {
        _innermost = new Loop?[dominators.Order.Function.BlockIdBound];
        ReadOnlySpan<Block> blocks = dominators.Order.Blocks;
        Stack<Block> work = new();
        for (int i = blocks.Length - 1; i >= 0; i--)
        {
            Block header = blocks[i];
            foreach (Edge edge in header.Predecessors)
            {
                if (dominators.IsBackEdge(edge))
                {
                    work.Push(edge.Source);
                }
            }

            if (work.Count > 0)
            {
                Loop loop = new(header);
                _loops.Add(loop);
                Collect(loop, work, dominators.Order);
            }
        }

        // Outer loops come after what is in them.
        for (int i = _loops.Count - 1; i >= 0; i--)
        {
            _loops[i].Depth = (_loops[i].Parent?.Depth ?? 0) + 1;
        }
    }

    /// <summary>The loops, each before those around it.</summary>
    public IReadOnlyList<Loop> Loops => _loops;

    /// <summary>The innermost loop of a block, or null. Blocks made later are in none.</summary>
    public Loop? Innermost(Block block) => block.Id < _innermost.Length ? _innermost[block.Id] : null;

    /// <summary>Whether a block is in a loop.</summary>
    public bool IsInside(Block block, Loop loop) => loop.Contains(Innermost(block));

    /// <summary>The outermost loop that has one block in it and not the other, or null.</summary>
    public Loop? OutermostLeft(Block from, Block to)
    {
        Loop? left = null;
        Loop? inside = Innermost(from);
        Loop? outside = Innermost(to);
        while (inside != outside)
        {
            if (outside is null || (inside is not null && inside.Depth >= outside.Depth))
            {
                left = inside;
                inside = inside!.Parent;
            }
            else
            {
                outside = outside.Parent;
            }
        }

        return left;
    }

    private void Collect(Loop loop, Stack<Block> work, BlockOrder order)
    {
        while (work.TryPop(out Block? block))
        {
            Loop? inner = _innermost[block.Id];
            if (inner is null)
            {
                _innermost[block.Id] = loop;
                if (block != loop.Header)
                {
                    PushPredecessors(block, work, order);
                }

                continue;
            }

            while (inner.Parent is not null)
            {
                inner = inner.Parent;
            }

            if (inner != loop)
            {
                inner.Parent = loop;
                PushPredecessors(inner.Header, work, order);
            }
        }

        _innermost[loop.Header.Id] ??= loop;
    }

    private static void PushPredecessors(Block block, Stack<Block> work, BlockOrder order)
    {
        foreach (Edge edge in block.Predecessors)
        {
            if (order.IsReachable(edge.Source))
            {
                work.Push(edge.Source);
            }
        }

        foreach (Block covered in block.Covered)
        {
            if (order.IsReachable(covered))
            {
                work.Push(covered);
            }
        }
    }
}
