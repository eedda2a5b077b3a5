using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Emit.Structure;

/// <summary>
/// The blocks that can be reached, in reverse postorder and by their numbers in it, with their dominators and loops. Cold blocks come as
/// late as the order allows.
/// </summary>
internal sealed class ControlFlow
{
    private readonly BlockOrder _order;
    private readonly DominatorTree _dominators;
    private readonly LoopForest _loops;

    public ControlFlow(Function function)
    {
        _order = new BlockOrder(function, IsCold);
        _dominators = new DominatorTree(_order);
        _loops = new LoopForest(_dominators);
        CheckLoops();
    }

    /// <summary>The blocks in reverse postorder: one comes after all that lead to it other than round a loop.</summary>
    public ReadOnlySpan<Block> Order => _order.Blocks;

    /// <summary>The number of a block in <see cref="Order"/>; -1 where it cannot be reached.</summary>
    public int Number(Block block) => _order.IndexOf(block);

    /// <summary>The immediate dominator of a block; -1 for the entry.</summary>
    public int Dominator(int block) => _dominators.Parent(Order[block]) is { } parent ? Number(parent) : -1;

    /// <summary>Whether a block is the header of a loop.</summary>
    public bool IsHeader(int block) => _loops.Innermost(Order[block])?.Header == Order[block];

    /// <summary>The number of loops around a block; a header is in its own.</summary>
    public int LoopDepth(int block) => _loops.Innermost(Order[block])?.Depth ?? 0;

    /// <summary>The header of the outermost loop that has one block in it and not the other, or -1.</summary>
    public int OutermostLeft(int from, int to) => _loops.OutermostLeft(Order[from], Order[to]) is { } loop ? Number(loop.Header) : -1;

    /// <summary>Whether an edge leads back to the header of a loop it is in.</summary>
    public static bool IsBackEdge(int source, int target) => target <= source;

    /// <summary>Whether a block is seldom run.</summary>
    public static bool IsCold(Block block) => block.IsCold || block.Terminator.Opcode == Opcode.Unreachable;

    // Structured control flow enters a loop at its header alone.
    private void CheckLoops()
    {
        for (int block = 0; block < Order.Length; block++)
        {
            foreach (Edge edge in Order[block].Predecessors)
            {
                int source = Number(edge.Source);
                if (source >= 0 && IsBackEdge(source, block) && !_dominators.IsBackEdge(edge))
                {
                    throw InternalError.Of($"a loop of {edge.Source.Function.Symbol.Name} has two entries");
                }
            }

            if (Order[block].Handler is { } handler && Number(handler) <= block)
            {
                throw InternalError.Of($"a handler of {handler.Function.Symbol.Name} is the way into a loop");
            }
        }
    }
}
