using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>
/// Where the values of variables meet: the iterated dominance frontier of the blocks that write them (Cytron et al., "Efficiently
/// Computing Static Single Assignment Form and the Control Dependence Graph"). Everywhere else a variable has the value that it has at
/// the end of the closest dominator, so that one which lives through a thousand branches costs nothing at each of them.
/// </summary>
internal sealed class SlotJoins
{
    private readonly SlotCandidates _candidates;
    private readonly DominatorTree _dominators;

    // By block, in the order of the function.
    private readonly List<Block>?[] _frontiers;

    // By slot, once they are asked for.
    private readonly Dictionary<SlotCandidate, HashSet<Block>> _joins = [];

    /// <summary>Looks at a function whose blocks can all be reached, in the state in which the candidates were found.</summary>
    public SlotJoins(BlockOrder order, SlotCandidates candidates)
    {
        _candidates = candidates;
        _dominators = new(order);
        _frontiers = new List<Block>?[order.Function.BlockIdBound];
        foreach (Block block in order.Blocks)
        {
            if (block.Predecessors.Count > 1)
            {
                AddToFrontiers(block);
            }
        }
    }

    /// <summary>The closest block that dominates a block, which is not the entry.</summary>
    public Block Above(Block block) => _dominators.Parent(block)!;

    /// <summary>Whether different values of a variable may come together in a block.</summary>
    public bool Meet(Block block, int variable)
    {
        if (block.Predecessors.Count < 2)
        {
            return false;
        }

        SlotCandidate candidate = _candidates.OwnerOf(variable);
        if (!_joins.TryGetValue(candidate, out HashSet<Block>? joins))
        {
            joins = Find(candidate.Writers);
            _joins.Add(candidate, joins);
        }

        return joins.Contains(block);
    }

    // What dominates a way in and not the block itself has the block in its frontier. Where one of them has it already, so has all above.
    private void AddToFrontiers(Block block)
    {
        Block? end = _dominators.Parent(block);
        foreach (Edge edge in block.Predecessors)
        {
            for (Block? above = edge.Source; above is not null && above != end; above = _dominators.Parent(above))
            {
                List<Block> frontier = _frontiers[above.Id] ??= [];
                if (frontier.Count > 0 && frontier[^1] == block)
                {
                    break;
                }

                frontier.Add(block);
            }
        }
    }

    private HashSet<Block> Find(List<Block> writers)
    {
        HashSet<Block> joins = [];
        Stack<Block> work = new(writers);
        while (work.TryPop(out Block? block))
        {
            if (_frontiers[block.Id] is not { } frontier)
            {
                continue;
            }

            foreach (Block join in frontier)
            {
                if (joins.Add(join))
                {
                    work.Push(join);
                }
            }
        }

        return joins;
    }
}
