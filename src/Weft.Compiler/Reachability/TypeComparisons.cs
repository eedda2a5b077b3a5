using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Comparisons with <c>typeof</c>: one can only hold where something else in the program gives the type, an object of it or its
/// <c>Type</c>. What stands behind it is not followed before.
/// </summary>
internal sealed class TypeComparisons
{
    private readonly HashSet<TypeDesc> _given = [];
    private readonly Dictionary<TypeDesc, List<(MethodSymbol Method, Function Function)>> _waiting = [];
    private readonly HashSet<Function> _functions = [];

    /// <summary>The functions that compare with types that nothing gives, as far as is known.</summary>
    public IReadOnlyCollection<Function> Functions => _functions;

    /// <summary>Whether an instruction compares with a type that nothing gives, as far as is known.</summary>
    public bool IsFalse(Instruction instruction) => TypeOf(instruction) is { } type && !_given.Contains(type);

    /// <summary>Adds a type that something gives.</summary>
    /// <param name="type">The type.</param>
    /// <param name="scan">Gets the methods that compare with it.</param>
    public void Give(TypeDesc type, Action<MethodSymbol, Function> scan)
    {
        if (_given.Add(type) && _waiting.Remove(type, out List<(MethodSymbol Method, Function Function)>? methods))
        {
            foreach ((MethodSymbol method, Function function) in methods)
            {
                scan(method, function);
            }
        }
    }

    /// <summary>The blocks of a function that execution can come to, as far as is known; null for all.</summary>
    public HashSet<Block>? FindBlocks(MethodSymbol method, Function function)
    {
        bool hasAny = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (IsFalse(instruction))
                {
                    hasAny = true;
                    Wait(TypeOf(instruction)!, method, function);
                }
            }
        }

        if (!hasAny)
        {
            return null;
        }

        _functions.Add(function);
        return Follow(function);
    }

    /// <summary>Puts the results of the comparisons in their place that nothing can make true.</summary>
    public void Fold(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (IsFalse(instruction))
                {
                    instruction.ReplaceUsesWith(Constant.I32(instruction.Opcode == Opcode.Ne ? 1 : 0));
                    instruction.Remove();
                }
            }
        }
    }

    private void Wait(TypeDesc type, MethodSymbol method, Function function)
    {
        if (!_waiting.TryGetValue(type, out List<(MethodSymbol, Function)>? methods))
        {
            _waiting.Add(type, methods = []);
        }

        methods.Add((method, function));
    }

    private HashSet<Block> Follow(Function function)
    {
        HashSet<Block> reached = [function.Entry];
        Stack<Block> pending = new();
        pending.Push(function.Entry);
        while (pending.TryPop(out Block? block))
        {
            if (block.Handler is { } handler && reached.Add(handler))
            {
                pending.Push(handler);
            }

            Edge? never = FindImpossibleEdge(block.Terminator);
            foreach (Edge edge in block.Successors)
            {
                if (edge != never && reached.Add(edge.Target))
                {
                    pending.Push(edge.Target);
                }
            }
        }

        return reached;
    }

    private Edge? FindImpossibleEdge(Instruction terminator) =>
        terminator.Opcode == Opcode.Branch && terminator.Operands[0] is Instruction condition && IsFalse(condition)
            ? terminator.Edges[condition.Opcode == Opcode.Eq ? 0 : 1]
            : null;

    private static TypeDesc? TypeOf(Instruction instruction) => instruction.Opcode is Opcode.Eq or Opcode.Ne
        ? TypeOf(instruction.Operands[0]) ?? TypeOf(instruction.Operands[1])
        : null;

    private static TypeDesc? TypeOf(Value value) => value is SymbolAddress { Symbol: TypeObjectSymbol token } ? token.Type : null;
}
