using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>
/// Makes of each check for a class constructor a look at its state and, on a cold path, a call of what runs it. A check that another one
/// for the same type dominates is removed first.
/// </summary>
/// <param name="isThreaded">
/// Whether other threads may run the constructor: the state is then read with acquire semantics, so that what the constructor wrote is
/// seen (ECMA-335 II.10.5.3.1).
/// </param>
internal sealed class LowerInitialization(bool isThreaded) : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "lower-initialization";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        List<Instruction> checks = [];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.EnsureInitialized)
                {
                    checks.Add(instruction);
                }
            }
        }

        if (checks.Count == 0)
        {
            return false;
        }

        if (checks.Count > 1)
        {
            RemoveDominated(function, checks);
        }

        foreach (Instruction check in checks)
        {
            Lower(function, check);
        }

        return true;
    }

    private static void RemoveDominated(Function function, List<Instruction> checks)
    {
        DominatorTree dominators = new(function);
        for (int i = checks.Count - 1; i >= 0; i--)
        {
            if (IsDominated(checks, i, dominators))
            {
                checks[i].Remove();
                checks.RemoveAt(i);
            }
        }
    }

    private static bool IsDominated(List<Instruction> checks, int index, DominatorTree dominators)
    {
        Instruction check = checks[index];
        for (int i = 0; i < checks.Count; i++)
        {
            Instruction other = checks[i];
            if (other.Symbol == check.Symbol &&
                (other.Block == check.Block ? i < index : dominators.Dominates(other.Block!, check.Block!)))
            {
                return true;
            }
        }

        return false;
    }

    private static Value[] Arguments(InitializationSymbol symbol, SymbolAddress state)
    {
        SymbolAddress constructor = new(IRType.I32, symbol.Constructor, 0);
        return symbol.Runner.Signature.Parameters.Count == 2
            ? [state, constructor]
            : [state, constructor, symbol.Type is { } type ? new SymbolAddress(IRType.I32, type, 0) : Constant.I32(0)];
    }

    private void Lower(Function function, Instruction check)
    {
        InitializationSymbol symbol = (InitializationSymbol)check.Symbol!;
        Block block = check.Block!;
        Block rest = BlockSplitting.SplitAfter(check);
        Block slow = function.AddBlock();
        slow.IsCold = true;
        slow.Handler = block.Handler;
        IRBuilder builder = new(function) { Block = block, Location = check.Location };
        check.Remove();

        SymbolAddress state = new(IRType.I32, symbol.State, 0);
        MemoryAccess access = MemoryAccess.Natural(IRType.I32);
        Instruction value = isThreaded ? builder.Atomic(Opcode.AtomicLoad, IRType.I32, access, state) : builder.Load(IRType.I32, state, access);
        Instruction isDone = builder.Binary(Opcode.Eq, value, Constant.I32(InitializationSymbol.Done));
        builder.Branch(isDone, new Edge(rest), new Edge(slow));

        builder.Block = slow;
        builder.ColdCall(symbol.Runner, Arguments(symbol, state));
        builder.Jump(rest);
    }
}
