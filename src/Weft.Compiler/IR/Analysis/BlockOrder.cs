namespace Weft.Compiler.IR.Analysis;

/// <summary>
/// The blocks that execution can reach, in reverse postorder of a depth-first search: a block comes before its successors, back edges
/// apart. A snapshot: it is of the function as it was when the order was made.
/// </summary>
internal sealed class BlockOrder
{
    private readonly Block[] _blocks;
    private readonly int[] _indices;

    /// <summary>Finds the order.</summary>
    public BlockOrder(Function function)
    {
        Function = function;
        _indices = new int[function.BlockIdBound];
        Block[] postorder = new Block[function.Blocks.Count];
        int count = 0;
        Stack<(Block Block, int Next)> stack = new();
        stack.Push((function.Entry, 0));
        _indices[function.Entry.Id] = 1;
        while (stack.TryPop(out (Block Block, int Next) top))
        {
            IReadOnlyList<Edge> successors = top.Block.Successors;
            // From the last to the first, so that in the reverse the first successor comes first.
            if (top.Next < successors.Count)
            {
                Block next = successors[successors.Count - 1 - top.Next].Target;
                stack.Push((top.Block, top.Next + 1));
                if (_indices[next.Id] == 0)
                {
                    _indices[next.Id] = 1;
                    stack.Push((next, 0));
                }
            }
            else
            {
                postorder[count++] = top.Block;
            }
        }

        _blocks = new Block[count];
        Array.Fill(_indices, -1);
        for (int i = 0; i < count; i++)
        {
            _blocks[i] = postorder[count - 1 - i];
            _indices[_blocks[i].Id] = i;
        }
    }

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>The blocks, the entry first.</summary>
    public ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>The place of a block in the order, or -1 where it cannot be reached.</summary>
    public int IndexOf(Block block) => _indices[block.Id];

    /// <summary>Whether execution can reach a block.</summary>
    public bool IsReachable(Block block) => _indices[block.Id] >= 0;
}
