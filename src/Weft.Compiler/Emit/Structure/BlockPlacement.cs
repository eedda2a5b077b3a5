using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Structure;

/// <summary>
/// Where each block stands in the nest of wasm blocks, after Ramsey, "Beyond Relooper". A block with one way in stands where its
/// branch is. One with several follows a wasm block around the code of its immediate dominator, whose branches leave that block.
/// </summary>
/// <remarks>
/// A block that is reached by leaving a loop follows the loop, although the paper has it inside: otherwise loops in a row would be
/// nested in one another.
/// </remarks>
internal sealed class BlockPlacement
{
    private readonly bool[] _hasLabel;
    private readonly List<int>?[] _inside;
    private readonly List<int>?[] _outside;

    public BlockPlacement(ControlFlow flow)
    {
        int count = flow.Order.Length;
        _hasLabel = new bool[count];
        _inside = new List<int>?[count];
        _outside = new List<int>?[count];
        for (int block = 1; block < count; block++)
        {
            Place(flow, block);
        }
    }

    /// <summary>Whether the block follows a wasm block, and branches to it leave that block.</summary>
    public bool HasLabel(int block) => _hasLabel[block];

    /// <summary>What follows the code of a block, in the loop where it is a header; ascending, so that all branches lead forward.</summary>
    public IReadOnlyList<int> FollowersInside(int block) => _inside[block] ?? [];

    /// <summary>What follows the loop of a header; ascending.</summary>
    public IReadOnlyList<int> FollowersOutside(int block) => _outside[block] ?? [];

    private void Place(ControlFlow flow, int block)
    {
        int ways = 0;
        foreach (Edge edge in flow.Order[block].Predecessors)
        {
            int source = flow.Number(edge.Source);
            ways += source >= 0 && !ControlFlow.IsBackEdge(source, block) ? 1 : 0;
        }

        // An exception is a branch, too.
        if (flow.Order[block].IsHandler)
        {
            ways = 2;
        }

        int dominator = flow.Dominator(block);
        int loop = flow.OutermostLeft(dominator, block);
        if (loop >= 0 && !(ways == 1 && IsShortEnd(flow.Order[block])))
        {
            Add(ref _outside[loop], block);
        }
        else if (ways > 1)
        {
            Add(ref _inside[dominator], block);
        }
    }

    private void Add(ref List<int>? followers, int block)
    {
        (followers ??= []).Add(block);
        _hasLabel[block] = true;
    }

    // What leaves a loop by a throw is better left in it than given a label.
    private static bool IsShortEnd(Block block) => block.Terminator.Opcode == Opcode.Unreachable;
}
