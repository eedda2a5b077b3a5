using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>Takes out the calls on objects that no program makes: execution does not come to them.</summary>
/// <param name="unreachable">What is called instead, a function without parameters that does not return.</param>
/// <param name="isReached">Whether a method can run.</param>
internal sealed class ImpossibleCalls(FunctionSymbol unreachable, Func<Symbol, bool> isReached) : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "impossible-calls";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction is { IsOnObject: true, Symbol: { } callee } && !isReached(callee))
                {
                    Remove(function, instruction);
                    changed = true;
                }
            }
        }

        return changed;
    }

    // A call through the table stands for the results, until the block is cut behind what does not return.
    private void Remove(Function function, Instruction call)
    {
        IRBuilder builder = new(function) { Block = call.Block!, Position = call, Location = call.Location };
        builder.ThrowIf(Constant.I32(1), unreachable);
        call.ReplaceUsesWith(builder.CallIndirect(call.Signature!, Constant.I32(0), call.Operands));
        call.Remove();
    }
}
