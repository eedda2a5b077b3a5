using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.Ranges;

namespace Weft.Compiler.Passes;

/// <summary>Removes checks of bounds and signs that follow from what branches and checks before them said, and from how loops count.</summary>
internal sealed class BoundsChecks : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "bounds-checks";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        DominatorTree? dominators = null;
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode is Opcode.ThrowIf or Opcode.Branch && instruction.Operands[0] is Instruction { Operands.Length: 2 } condition)
                {
                    RangeProver prover = new(dominators ??= new DominatorTree(function));
                    if (dominators.Order.IsReachable(block) && prover.Decide(condition, instruction) is { } holds)
                    {
                        instruction.SetOperand(0, Constant.I32(holds ? 1 : 0));
                        changed = true;
                    }
                }
            }
        }

        return changed;
    }
}
