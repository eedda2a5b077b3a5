using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Reachability;

/// <summary>
/// What is left of the program after the passes: functions, imports and data that can still be reached from the roots, in the order in
/// which they are found.
/// </summary>
internal sealed class ModuleContents
{
    private readonly Func<FunctionSymbol, Function?> _bodies;
    private readonly HashSet<Symbol> _found = [];
    private readonly Queue<Function> _pending = new();

    private ModuleContents(Func<FunctionSymbol, Function?> bodies)
    {
        _bodies = bodies;
    }

    /// <summary>The functions with bodies.</summary>
    public List<Function> Functions { get; } = [];

    /// <summary>The imports.</summary>
    public List<FunctionSymbol> Imports { get; } = [];

    /// <summary>The methods that are called through the table.</summary>
    public List<SelectorSymbol> Selectors { get; } = [];

    /// <summary>The class constructors that are looked at somewhere.</summary>
    public List<InitializationSymbol> Initializations { get; } = [];

    /// <summary>The data.</summary>
    public List<DataSymbol> Data { get; } = [];

    /// <summary>Finds what is left.</summary>
    /// <param name="roots">What the outside calls.</param>
    /// <param name="bodies">The body of a function, or null for an import and what the linker makes.</param>
    public static ModuleContents Find(IEnumerable<FunctionSymbol> roots, Func<FunctionSymbol, Function?> bodies)
    {
        ModuleContents contents = new(bodies);
        foreach (FunctionSymbol root in roots)
        {
            contents.Add(root);
        }

        while (contents._pending.TryDequeue(out Function? function))
        {
            contents.Scan(function);
        }

        return contents;
    }

    private void Scan(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Symbol is { } symbol)
                {
                    Add(symbol);
                }

                foreach (Value operand in instruction.Operands)
                {
                    Add(operand);
                }

                foreach (Edge edge in instruction.Edges)
                {
                    foreach (Value argument in edge.Arguments)
                    {
                        Add(argument);
                    }
                }
            }
        }
    }

    private void Add(Value operand)
    {
        if (operand is SymbolAddress address)
        {
            Add(address.Symbol);
        }
    }

    private void Add(Symbol symbol)
    {
        if (!_found.Add(symbol))
        {
            return;
        }

        switch (symbol)
        {
            case FunctionSymbol { Import: not null } import:
                Imports.Add(import);
                break;
            case FunctionSymbol function when _bodies(function) is { } body:
                Functions.Add(body);
                _pending.Enqueue(body);
                break;
            case InitializationSymbol { IsEvaluated: false } initialization:
                // A check that is not lowered yet stands for all that it becomes.
                Initializations.Add(initialization);
                Add(initialization.State);
                Add(initialization.Constructor);
                Add(initialization.Runner);
                if (initialization.Type is { } type)
                {
                    Add(type);
                }

                break;
            case SelectorSymbol selector:
                Selectors.Add(selector);
                foreach (SelectorTarget target in selector.Targets)
                {
                    Add(target.Function);
                }

                break;
            case ConstructedTypeSymbol constructed:
                Add(constructed.Table);
                break;
            case DataSymbol data:
                Data.Add(data);
                foreach (DataRelocation relocation in data.Relocations)
                {
                    Add(relocation.Target);
                }

                break;
        }
    }
}
