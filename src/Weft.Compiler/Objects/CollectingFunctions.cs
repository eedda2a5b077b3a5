using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>
/// The functions during which a collection may happen: those that reach a safe point by calls. A call through the table may reach
/// anything that stands in it.
/// </summary>
internal sealed class CollectingFunctions
{
    private readonly HashSet<FunctionSymbol> _collecting = [];
    private readonly bool _indirect;

    /// <summary>Finds them.</summary>
    /// <param name="functions">All functions of the program, as they are emitted.</param>
    public CollectingFunctions(IReadOnlyList<Function> functions)
    {
        Dictionary<FunctionSymbol, List<FunctionSymbol>> callers = [];
        List<FunctionSymbol> indirectCallers = [];
        HashSet<FunctionSymbol> inTable = [];
        Stack<FunctionSymbol> pending = new();
        foreach (Function function in functions)
        {
            if (function.Symbol.IsSafePoint)
            {
                pending.Push(function.Symbol);
            }

            Scan(function, callers, indirectCallers, inTable);
        }

        while (pending.TryPop(out FunctionSymbol? symbol))
        {
            if (!_collecting.Add(symbol))
            {
                continue;
            }

            foreach (FunctionSymbol caller in callers.GetValueOrDefault(symbol) ?? [])
            {
                pending.Push(caller);
            }

            if (!_indirect && inTable.Contains(symbol))
            {
                _indirect = true;
                foreach (FunctionSymbol caller in indirectCallers)
                {
                    pending.Push(caller);
                }
            }
        }
    }

    /// <summary>Whether a collection may happen during an instruction.</summary>
    public bool MayCollect(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => _collecting.Contains((FunctionSymbol)instruction.Symbol!),
        Opcode.CallIndirect => _indirect,
        Opcode.ThrowIf => instruction.Block!.Handler is not null,
        _ => false,
    };

    private static void Scan(
        Function function, Dictionary<FunctionSymbol, List<FunctionSymbol>> callers, List<FunctionSymbol> indirectCallers,
        HashSet<FunctionSymbol> inTable)
    {
        bool isIndirect = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                switch (instruction)
                {
                    case { Opcode: Opcode.Call or Opcode.ThrowIf, Symbol: FunctionSymbol callee }:
                        AddCaller(callers, callee, function.Symbol);
                        break;
                    case { Opcode: Opcode.CallIndirect }:
                        isIndirect = true;
                        break;
                }

                foreach (Value operand in instruction.Operands)
                {
                    AddAddress(operand, inTable);
                }

                foreach (Edge edge in instruction.Edges)
                {
                    foreach (Value argument in edge.Arguments)
                    {
                        AddAddress(argument, inTable);
                    }
                }
            }
        }

        if (isIndirect)
        {
            indirectCallers.Add(function.Symbol);
        }
    }

    private static void AddCaller(Dictionary<FunctionSymbol, List<FunctionSymbol>> callers, FunctionSymbol callee, FunctionSymbol caller)
    {
        if (!callers.TryGetValue(callee, out List<FunctionSymbol>? list))
        {
            callers.Add(callee, list = []);
        }

        if (list.Count == 0 || list[^1] != caller)
        {
            list.Add(caller);
        }
    }

    private static void AddAddress(Value value, HashSet<FunctionSymbol> inTable)
    {
        switch (value)
        {
            case SymbolAddress { Symbol: FunctionSymbol function }:
                inTable.Add(function);
                break;
            case SymbolAddress { Symbol: SelectorSymbol selector }:
                foreach (SelectorTarget target in selector.Targets)
                {
                    inTable.Add(target.Function);
                }

                break;
        }
    }
}
