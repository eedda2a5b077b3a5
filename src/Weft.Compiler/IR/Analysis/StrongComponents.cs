namespace Weft.Compiler.IR.Analysis;

/// <summary>
/// The sets of blocks of a region that reach each other, which are its outermost loops, whatever their shape (Tarjan, "Depth-First Search
/// and Linear Graph Algorithms"). Edges out of the region are not looked at. Blocks in no loop are in no set.
/// </summary>
internal sealed class StrongComponents
{
    private readonly int[] _numbers;
    private readonly int[] _lows;
    private readonly bool[] _isOpen;
    private readonly bool[] _isInRegion;
    private readonly Stack<Block> _open = new();
    private int _next = 1;

    /// <summary>Finds the sets.</summary>
    public StrongComponents(Function function, List<Block> region)
    {
        _numbers = new int[function.BlockIdBound];
        _lows = new int[function.BlockIdBound];
        _isOpen = new bool[function.BlockIdBound];
        _isInRegion = new bool[function.BlockIdBound];
        foreach (Block block in region)
        {
            _isInRegion[block.Id] = true;
        }

        foreach (Block block in region)
        {
            if (_numbers[block.Id] == 0)
            {
                Search(block);
            }
        }
    }

    /// <summary>The sets.</summary>
    public List<List<Block>> Components { get; } = [];

    private void Search(Block root)
    {
        Stack<(Block Block, int Next)> stack = new();
        Enter(root);
        stack.Push((root, 0));
        while (stack.TryPop(out (Block Block, int Next) top))
        {
            Block block = top.Block;
            IReadOnlyList<Edge> successors = block.Successors;
            if (top.Next == successors.Count + (block.Handler is null ? 0 : 1))
            {
                Leave(block);
                if (stack.TryPeek(out (Block Block, int Next) above))
                {
                    _lows[above.Block.Id] = Math.Min(_lows[above.Block.Id], _lows[block.Id]);
                }

                continue;
            }

            stack.Push((block, top.Next + 1));
            Block next = top.Next == successors.Count ? block.Handler! : successors[top.Next].Target;
            if (!_isInRegion[next.Id])
            {
                continue;
            }

            if (_numbers[next.Id] == 0)
            {
                Enter(next);
                stack.Push((next, 0));
            }
            else if (_isOpen[next.Id])
            {
                _lows[block.Id] = Math.Min(_lows[block.Id], _numbers[next.Id]);
            }
        }
    }

    private void Enter(Block block)
    {
        _numbers[block.Id] = _lows[block.Id] = _next++;
        _isOpen[block.Id] = true;
        _open.Push(block);
    }

    private void Leave(Block block)
    {
        if (_lows[block.Id] != _numbers[block.Id])
        {
            return;
        }

        List<Block> component = [];
        Block member;
        do
        {
            member = _open.Pop();
            _isOpen[member.Id] = false;
            component.Add(member);
        }
        while (member != block);
        component.Reverse();
        if (component.Count > 1 || HasEdgeToItself(block))
        {
            Components.Add(component);
        }
    }

    private static bool HasEdgeToItself(Block block)
    {
        foreach (Edge edge in block.Successors)
        {
            if (edge.Target == block)
            {
                return true;
            }
        }

        return false;
    }
}
