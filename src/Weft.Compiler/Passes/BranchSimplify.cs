using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.Branches;

namespace Weft.Compiler.Passes;

/// <summary>
/// Simplifies the graph: branches whose way is known, blocks that cannot be reached or do nothing, blocks that can be one, parameters
/// that are always the same, and small choices that become <see cref="Opcode.Select"/>.
/// </summary>
internal sealed class BranchSimplify : IFunctionPass
{
    private const int MaximumRounds = 8;

    /// <inheritdoc/>
    public string Name => "branch-simplify";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        for (int round = 0; round < MaximumRounds && RunOnce(function); round++)
        {
            changed = true;
        }

        return changed;
    }

    private static bool RunOnce(Function function)
    {
        bool changed = Terminators.Simplify(function);
        BlockOrder order = UnreachableBlocks.Remove(function, out bool removed);
        changed |= removed;
        changed |= RedundantParameters.Remove(function);
        changed |= JumpThreading.Run(function, order);
        UnreachableBlocks.Remove(function, out removed);
        changed |= removed;
        changed |= BlockMerging.Run(function);
        changed |= IfConversion.Run(function);
        return changed;
    }
}
