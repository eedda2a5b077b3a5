using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>
/// Evaluates class constructors, so that the static fields of their classes have their values from the start and nobody has to look whether
/// they have run. Each class is tried once.
/// </summary>
/// <param name="symbols">The symbols of the program.</param>
/// <param name="importer">Where bodies come from.</param>
/// <param name="dispatch">Which methods virtual calls mean.</param>
internal sealed class ConstructorEvaluator(SymbolTable symbols, MethodImporter importer, VirtualDispatch dispatch)
{
    private readonly Dictionary<InitializationSymbol, bool> _outcomes = [];
    private readonly Dictionary<InitializationSymbol, ConstructorRun> _running = [];
    private readonly List<DataSymbol> _changed = [];

    /// <summary>Static fields that have got a value since they were last taken.</summary>
    public IReadOnlyList<DataSymbol> TakeChanged()
    {
        DataSymbol[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    /// <summary>The body of a method; null where it has an error.</summary>
    public Function? FindBody(MethodSymbol method) => importer.Import(method);

    /// <summary>The function that a virtual call runs on an object of a class; null where there is none.</summary>
    public FunctionSymbol? FindTarget(VirtualMethodSymbol selector, TypeDesc exact) => dispatch.Resolve(selector.Method, exact);

    /// <summary>Whether a run is that of a class: it sees its own class as it is.</summary>
    public bool IsRunning(ConstructorRun run, InitializationSymbol initialization) => _running.GetValueOrDefault(initialization) == run;

    /// <summary>Evaluates a class constructor, unless that has been tried before.</summary>
    /// <returns>Whether it has been; not while it is.</returns>
    public bool TryEvaluate(InitializationSymbol initialization)
    {
        if (_outcomes.TryGetValue(initialization, out bool known))
        {
            return known;
        }

        // Classes that need each other see each other half done, in an order that only the running program knows.
        _outcomes.Add(initialization, false);
        if (initialization.Constructor is not MethodSymbol { Method.OwningType: { } type } constructor)
        {
            return false;
        }

        ConstructorRun run = new(this, symbols, type);
        _running.Add(initialization, run);
        bool isEvaluated = run.Run(constructor) && ConstructorOutcome.TryKeep(run, type, _changed);
        _running.Remove(initialization);
        _outcomes[initialization] = isEvaluated;
        initialization.IsEvaluated = isEvaluated;
        return isEvaluated;
    }
}
