using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Traces;

/// <summary>The functions that an exception may leave: those that throw, and those that call one of them or through the table.</summary>
internal sealed class ThrowingFunctions
{
    private readonly HashSet<FunctionSymbol> _throwing = [];

    /// <summary>Finds them.</summary>
    /// <param name="functions">All functions of the program, as they are emitted.</param>
    public ThrowingFunctions(IReadOnlyList<Function> functions)
    {
        Dictionary<FunctionSymbol, List<FunctionSymbol>> callers = [];
        Stack<FunctionSymbol> pending = new();
        foreach (Function function in functions)
        {
            if (Scan(function, callers))
            {
                pending.Push(function.Symbol);
            }
        }

        while (pending.TryPop(out FunctionSymbol? symbol))
        {
            if (_throwing.Add(symbol) && callers.TryGetValue(symbol, out List<FunctionSymbol>? found))
            {
                foreach (FunctionSymbol caller in found)
                {
                    pending.Push(caller);
                }
            }
        }
    }

    /// <summary>Whether an exception may come out of an instruction. None comes from the host or from what the linker makes.</summary>
    public bool MayThrow(Instruction instruction) => instruction switch
    {
        { Opcode: Opcode.Call, Symbol: FunctionSymbol callee } => _throwing.Contains(callee),
        _ => instruction.MayThrow,
    };

    // Whether it throws whatever the functions do that it calls. What it catches itself may be thrown on.
    private static bool Scan(Function function, Dictionary<FunctionSymbol, List<FunctionSymbol>> callers)
    {
        bool throws = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction is { Opcode: Opcode.Call, Symbol: FunctionSymbol callee })
                {
                    if (!callers.TryGetValue(callee, out List<FunctionSymbol>? list))
                    {
                        callers.Add(callee, list = []);
                    }

                    list.Add(function.Symbol);
                }
                else
                {
                    throws |= instruction.MayThrow;
                }
            }
        }

        return throws;
    }
}
