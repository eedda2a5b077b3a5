using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Text;

/// <summary>
/// The symbols that IR text names. One that was not declared is made where it is first named, of the kind that the place asks for, so
/// that a text stands alone. Not thread-safe.
/// </summary>
internal sealed class IREnvironment
{
    private const int DefaultSize = 64;

    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly List<Symbol> _order = [];

    /// <summary>The symbols in the order in which they were made.</summary>
    public IReadOnlyList<Symbol> Symbols => _order;

    /// <summary>The symbol of a name, or null.</summary>
    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    /// <summary>Adds a symbol.</summary>
    public T Add<T>(T symbol)
        where T : Symbol
    {
        _symbols.Add(symbol.Name, symbol);
        _order.Add(symbol);
        return symbol;
    }

    /// <summary>A function of a signature, or null where the name means something else.</summary>
    public FunctionSymbol? Function(string name, FunctionSignature signature) =>
        Find(name) is { } known
            ? known is FunctionSymbol function && function.Signature.Equals(signature) ? function : null
            : Add(new FunctionSymbol(name, signature));

    /// <summary>A helper that throws, or null where the name means something else.</summary>
    public FunctionSymbol? Thrower(string name) =>
        Find(name) is { } known
            ? known as FunctionSymbol
            : Add(new FunctionSymbol(name, FunctionSignature.Empty) { DoesNotReturn = true });

    /// <summary>A method that is called virtually, or null where the name means something else.</summary>
    public SelectorSymbol? Selector(string name) => Find(name) is { } known ? known as SelectorSymbol : Add(new SelectorSymbol(name));

    /// <summary>A set of classes, or null where the name means something else.</summary>
    public TypeTestSymbol? TypeTest(string name) => Find(name) is { } known ? known as TypeTestSymbol : Add(new TypeTestSymbol(name));

    /// <summary>A global, or null where the name means something else.</summary>
    public GlobalSymbol? Global(string name, IRType type) =>
        Find(name) is { } known ? known as GlobalSymbol : Add(LinkerGlobals.Find(name) ?? new GlobalSymbol(name, type, true));

    /// <summary>Something that has an address: data where nothing else is known of it.</summary>
    public Symbol Address(string name) => Find(name) ?? Add(new DataSymbol(name, DataSection.Data, DefaultSize, 16));

    /// <summary>Thread-local data, or null where the name means something else.</summary>
    public DataSymbol? ThreadLocal(string name) =>
        Find(name) is { } known ? known as DataSymbol : Add(new DataSymbol(name, DataSection.ThreadLocal, DefaultSize, 16));

    /// <summary>A class constructor with its state and its runner, or null where the name means something else.</summary>
    public InitializationSymbol? Initialization(string name)
    {
        if (Find(name) is { } known)
        {
            return known as InitializationSymbol;
        }

        DataSymbol state = Find(name + ".state") as DataSymbol ?? Add(new DataSymbol(name + ".state", DataSection.Zero, 4, 4));
        FunctionSymbol? constructor = Function(name + "..cctor", FunctionSignature.Empty);
        FunctionSymbol? runner = Function("RunClassConstructor", new([IRType.I32, IRType.I32], []));
        return constructor is null || runner is null ? null : Add(new InitializationSymbol(name, state, constructor, runner));
    }
}
