using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;

namespace Weft.Compiler.Passes;

/// <summary>
/// Makes slots of small stack allocations of known size that are made once in a call at most: they become part of the frame, and a
/// function without other ones can be inlined.
/// </summary>
internal sealed class FixStackAllocations : IFunctionPass
{
    // A frame pays for its slots whether or not the way leads past the allocation.
    private const int MaximumSize = 1024;

    private const int Alignment = 16;

    /// <inheritdoc/>
    public string Name => "fix-stack-allocations";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        HashSet<Block>? repeated = null;
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode != Opcode.AllocateStack || instruction.Operands[0] is not Constant { Bits: > 0 and <= MaximumSize } size)
                {
                    continue;
                }

                repeated ??= [.. new StrongComponents(function, function.Blocks).Components.SelectMany(component => component)];
                if (!repeated.Contains(block))
                {
                    instruction.ReplaceUsesWith(function.AddSlot((int)size.Bits, Alignment));
                    instruction.Remove();
                    changed = true;
                }
            }
        }

        return changed;
    }
}
