namespace Weft.Compiler.IR.Analysis;

/// <summary>
/// The blocks that execution can reach, in reverse postorder of a depth-first search: a block comes before its successors, back edges
/// apart, and before its handler. A snapshot: it is of the function as it was when the order was made.
/// </summary>
internal sealed class BlockOrder
{
    private readonly Block[] _blocks;
    private readonly int[] _indices;

    /// <summary>Finds the order.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isLate">Which successors come as late as the order allows; otherwise the first successor comes first.</param>
    public BlockOrder(Function function, Func<Block, bool>? isLate = null)
    {
        Function = function;
        _indices = new int[function.BlockIdBound];
        Block[] postorder = new Block[function.Blocks.Count];
        int count = 0;
        Stack<(Block Block, int Next)> stack = new();
        Visit(function.Entry, stack);
        while (stack.TryPop(out (Block Block, int Next) top))
        {
            if (top is { Next: -1, Block.Handler: { } handler })
            {
                stack.Push((top.Block, 0));
                Visit(handler, stack);
                continue;
            }

            IReadOnlyList<Edge> successors = top.Block.Successors;
            int step = StepToTake(successors, Math.Max(top.Next, 0), isLate);
            if (step >= 0)
            {
                stack.Push((top.Block, step + 1));
                Visit(SuccessorOf(successors, step), stack);
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

    // A handler is the first of the ways out to be visited, and so comes last.
    private void Visit(Block block, Stack<(Block Block, int Next)> stack)
    {
        if (_indices[block.Id] == 0)
        {
            _indices[block.Id] = 1;
            stack.Push((block, -1));
        }
    }

    // What is visited first comes last: so first the late successors, then the others, each from the last to the first.
    private static int StepToTake(IReadOnlyList<Edge> successors, int step, Func<Block, bool>? isLate)
    {
        for (; step < 2 * successors.Count; step++)
        {
            bool late = isLate is not null && isLate(SuccessorOf(successors, step));
            if (late == step < successors.Count)
            {
                return step;
            }
        }

        return -1;
    }

    private static Block SuccessorOf(IReadOnlyList<Edge> successors, int step) =>
        successors[successors.Count - 1 - (step % successors.Count)].Target;
}
