using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>
/// Removes the checks for class constructors that the compiler has evaluated: which these are is known when all of the program is.
/// </summary>
internal sealed class RemoveEvaluated : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "remove-evaluated";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction is { Opcode: Opcode.EnsureInitialized, Symbol: InitializationSymbol { IsEvaluated: true } })
                {
                    instruction.Remove();
                    changed = true;
                }
            }
        }

        return changed;
    }
}
