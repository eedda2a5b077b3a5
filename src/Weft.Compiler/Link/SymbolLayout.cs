using System.Collections.Immutable;
using Weft.Compiler.Emit;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <summary>The indices and addresses of everything. Complete before the first body is emitted, and not changed after: any thread may ask.</summary>
internal sealed class SymbolLayout : ISymbolLayout
{
    /// <summary>The table index of the first function: 0 stays free, so that no function pointer is null.</summary>
    public const uint TableBase = 1;

    private static readonly FunctionSignature ExceptionSignature = new([IRType.Object], []);

    private readonly MemoryLayout _memory;
    private readonly Dictionary<FunctionSymbol, uint> _functions = [];
    private readonly Dictionary<FunctionSymbol, uint> _table = [];
    private readonly Dictionary<FunctionSignature, uint> _signatures = [];
    private readonly Dictionary<GlobalSymbol, uint> _globals = [];
    private readonly Dictionary<SelectorSymbol, uint> _rows = [];
    private readonly List<FunctionType> _types = [];

    /// <summary>Numbers everything.</summary>
    /// <param name="input">The program.</param>
    /// <param name="memory">Where its data are.</param>
    /// <param name="references">What it refers to.</param>
    /// <param name="linkerMade">The functions that the linker adds behind those of the program.</param>
    public SymbolLayout(LinkInput input, MemoryLayout memory, ReferenceCollector references, IReadOnlyList<FunctionSymbol> linkerMade)
    {
        _memory = memory;
        StackOverflowHelper = input.Entries.StackOverflowHelper;
        Functions = [.. input.Imports, .. input.Functions.Select(static function => function.Symbol), .. linkerMade];
        foreach (FunctionSymbol function in Functions)
        {
            AddSignature(function.Signature);
            if (!_functions.TryAdd(function, (uint)_functions.Count))
            {
                throw InternalError.Of($"the linker was given '{function.Name}' twice");
            }
        }

        foreach (FunctionSignature signature in references.IndirectSignatures)
        {
            AddSignature(signature);
        }

        if (references.NeedsTag)
        {
            AddSignature(ExceptionSignature);
            Tag = TypeIndex(ExceptionSignature);
        }

        foreach (FunctionSymbol function in references.AddressTaken)
        {
            _table.Add(function, TableBase + (uint)_table.Count);
        }

        // Rows begin behind the functions whose index is used. Class numbers begin with 1.
        uint rows = TableBase + (uint)_table.Count;
        DispatchTable dispatch = DispatchTable.Build(input.Selectors);
        foreach ((SelectorSymbol selector, int row) in dispatch.Rows)
        {
            _rows.Add(selector, rows + (uint)row);
        }

        TableFunctions = [.. references.AddressTaken, .. dispatch.Entries.Select(entry => entry ?? input.Entries.StackOverflowHelper)];

        foreach (GlobalSymbol global in LinkerGlobals.All)
        {
            _globals.Add(global, (uint)_globals.Count);
        }
    }

    /// <summary>The function index space: imports, the program's functions, the linker's.</summary>
    public ImmutableArray<FunctionSymbol> Functions { get; }

    /// <summary>The functions in the table, from <see cref="TableBase"/> on.</summary>
    public ImmutableArray<FunctionSymbol> TableFunctions { get; }

    /// <summary>The type index space.</summary>
    public IReadOnlyList<FunctionType> Types => _types;

    /// <summary>The type of the tag of exceptions, or null where there is none.</summary>
    public uint? Tag { get; }

    /// <inheritdoc/>
    public FunctionSymbol StackOverflowHelper { get; }

    /// <inheritdoc/>
    public uint ExceptionTag => 0;

    /// <inheritdoc/>
    public uint FunctionIndex(FunctionSymbol function) => Find(_functions, function);

    /// <inheritdoc/>
    public uint TypeIndex(FunctionSignature signature) =>
        _signatures.TryGetValue(signature, out uint index) ? index : throw InternalError.Of("a signature is used that no function has");

    /// <inheritdoc/>
    public uint TableIndex(FunctionSymbol function) => Find(_table, function);

    /// <inheritdoc/>
    public uint DispatchRow(SelectorSymbol selector) => Find(_rows, selector);

    /// <inheritdoc/>
    public uint Address(DataSymbol data) => _memory.AddressOf(data);

    /// <inheritdoc/>
    public uint ThreadLocalOffset(DataSymbol data) => _memory.ThreadLocalOffsetOf(data);

    /// <inheritdoc/>
    public uint GlobalIndex(GlobalSymbol global) => Find(_globals, global);

    // References and numbers are the same to the machine, so that several signatures are one type.
    private void AddSignature(FunctionSignature signature)
    {
        if (_signatures.ContainsKey(signature))
        {
            return;
        }

        FunctionType type = new(
            [.. signature.Parameters.Select(static parameter => parameter.Machine().ToWasm())],
            [.. signature.Results.Select(static result => result.Machine().ToWasm())]);
        int index = _types.IndexOf(type);
        if (index < 0)
        {
            index = _types.Count;
            _types.Add(type);
        }

        _signatures.Add(signature, (uint)index);
    }

    private static uint Find<T>(Dictionary<T, uint> indices, T symbol)
        where T : Symbol =>
        indices.TryGetValue(symbol, out uint index) ? index : throw InternalError.Of($"the linker was not given '{symbol.Name}'");
}
