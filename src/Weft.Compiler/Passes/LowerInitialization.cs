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
        if (!HasChecks(function))
        {
            return false;
        }

        UnreachableBlocks.Remove(function, out _);
        List<Instruction> checks = RemoveDominated(function);

        // From the last to the first: each splits its block, and what is split off has been split itself.
        for (int i = checks.Count - 1; i >= 0; i--)
        {
            Lower(function, checks[i]);
        }

        UnreachableBlocks.Remove(function, out _);
        return true;
    }

    private static bool HasChecks(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode == Opcode.EnsureInitialized)
                {
                    return true;
                }
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

    // Down the dominator tree with the types that have been checked above. Returns the checks that are left, those of a block in order.
    private static List<Instruction> RemoveDominated(Function function)
    {
        DominatorTree dominators = new(function);
        List<Instruction> left = [];
        HashSet<Symbol> known = [];
        Stack<Symbol> trail = new();
        Stack<(Block Block, int Known)> stack = new();
        stack.Push((function.Entry, 0));
        while (stack.TryPop(out (Block Block, int Known) scope))
        {
            while (trail.Count > scope.Known)
            {
                known.Remove(trail.Pop());
            }

            foreach (Instruction instruction in scope.Block)
            {
                if (instruction.Opcode != Opcode.EnsureInitialized)
                {
                    continue;
                }

                if (known.Add(instruction.Symbol!))
                {
                    trail.Push(instruction.Symbol!);
                    left.Add(instruction);
                }
                else
                {
                    instruction.Remove();
                }
            }

            for (Block? child = dominators.FirstChild(scope.Block); child is not null; child = dominators.NextSibling(child))
            {
                stack.Push((child, trail.Count));
            }
        }

        return left;
    }

    private void Lower(Function function, Instruction check)
    {
        InitializationSymbol symbol = (InitializationSymbol)check.Symbol!;
        Block block = check.Block!;
        Block rest = function.AddBlock();
        BlockSplitting.MoveAfter(check, rest);
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
