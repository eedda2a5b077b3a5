using Weft.Compiler.Emit;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;
using Weft.Host;
using Weft.Wasm;
using Weft.Wasm.Writing;

namespace Weft.Compiler.Tests.Emit;

/// <summary>
/// The smallest linker there is: functions in IR become a module that exports each under its name. What is called and has no body
/// traps. The stack is the second 64 KiB page, thread-local data is in the third, and memory from the fifth on is the test's own.
/// </summary>
internal sealed class EmittedProgram : ISymbolLayout
{
    public const int StackLimit = 0x10000;
    public const int StackTop = 0x20000;
    public const int ThreadLocalBlock = 0x30000;
    public const int FreeMemory = 0x50000;

    private const int FirstDataAddress = 1024;
    private const int MemoryPages = 256;

    private static readonly byte[] TrappingBody = [0, 0, 0x0B];

    private readonly List<FunctionSymbol> _functions = [];
    private readonly List<FunctionSignature> _signatures = [];
    private readonly List<GlobalSymbol> _globals = [.. LinkerGlobals.All];
    private readonly Dictionary<DataSymbol, uint> _addresses = [];
    private readonly List<DataSymbol> _data = [];

    public EmittedProgram(IReadOnlyList<Function> functions, IReadOnlyList<Symbol> symbols)
    {
        AddSymbols(symbols);
        foreach (Function function in functions)
        {
            Function(function.Symbol);
        }

        Function(StackOverflowHelper);
        Emitted = [.. functions.Select(function => (function, FunctionEmitter.Emit(function, this)))];
        Module = Build();
        Binary = ModuleWriter.Write(Module);
    }

    public FunctionSymbol StackOverflowHelper { get; } = new("StackOverflow", FunctionSignature.Empty) { DoesNotReturn = true };

    public IReadOnlyList<(Function Function, EmittedFunction Code)> Emitted { get; }

    public Module Module { get; }

    public byte[] Binary { get; }

    /// <summary>Emits all functions of a text.</summary>
    public static EmittedProgram Parse(string text)
    {
        IREnvironment environment = new();
        IReadOnlyList<Function> functions = IRParser.Parse(text, environment);
        foreach (Function function in functions)
        {
            Assert.Empty(IRVerifier.Check(function));
        }

        return new(functions, environment.Symbols);
    }

    public uint FunctionIndex(FunctionSymbol function) => Function(function);

    public uint TypeIndex(FunctionSignature signature)
    {
        int index = _signatures.IndexOf(signature);
        if (index < 0)
        {
            index = _signatures.Count;
            _signatures.Add(signature);
        }

        return (uint)index;
    }

    public uint ExceptionTag => 0;

    public uint TableIndex(FunctionSymbol function) => Function(function) + 1;

    public uint DispatchRow(SelectorSymbol selector) => throw new NotSupportedException();

    public uint Address(DataSymbol data) => _addresses[data];

    public uint ThreadLocalOffset(DataSymbol data) => _addresses[data];

    public uint GlobalIndex(GlobalSymbol global) => (uint)_globals.IndexOf(global);

    private uint Function(FunctionSymbol function)
    {
        int index = _functions.IndexOf(function);
        if (index < 0)
        {
            index = _functions.Count;
            _functions.Add(function);
        }

        return (uint)index;
    }

    private void AddSymbols(IReadOnlyList<Symbol> symbols)
    {
        uint address = FirstDataAddress;
        uint offset = 0;
        foreach (Symbol symbol in symbols)
        {
            switch (symbol)
            {
                case GlobalSymbol global when !_globals.Contains(global):
                    _globals.Add(global);
                    break;
                case FunctionSymbol function:
                    Function(function);
                    break;
                case DataSymbol { Section: DataSection.ThreadLocal } data:
                    Place(data, ref offset);
                    break;
                case DataSymbol data:
                    Place(data, ref address);
                    _data.Add(data);
                    break;
            }
        }
    }

    private void Place(DataSymbol data, ref uint next)
    {
        uint alignment = (uint)data.Alignment;
        next = (next + alignment - 1) & ~(alignment - 1);
        _addresses.Add(data, next);
        next += (uint)data.Size;
    }

    private Module Build()
    {
        Module module = new();
        module.Imports.Add(new("env", "memory", new MemoryType(new(MemoryPages, MemoryPages, IsShared: true))));
        Dictionary<FunctionSymbol, FunctionBody> bodies = Emitted.ToDictionary(one => one.Function.Symbol, one => one.Code.Body);
        foreach (FunctionSymbol function in _functions)
        {
            module.Functions.Add(new(TypeIndex(function.Signature)));
            module.Code.Add(bodies.GetValueOrDefault(function, new(TrappingBody)));
            if (bodies.ContainsKey(function))
            {
                module.Exports.Add(new(function.Name, ExternalKind.Function, Function(function)));
            }
        }

        if (Emitted.Any(one => one.Function.Blocks.Exists(ThrowsOrCatches)))
        {
            module.Tags.Add(new(new(TypeIndex(new([IRType.Object], [])))));
        }

        foreach (FunctionSignature signature in _signatures)
        {
            module.Types.Add(new(new FunctionType(
                [.. signature.Parameters.Select(type => type.Machine().ToWasm())], [.. signature.Results.Select(type => type.Machine().ToWasm())])));
        }

        uint tableSize = (uint)_functions.Count + 1;
        module.Tables.Add(new(new TableType(WasmValueType.FuncRef, new(tableSize, tableSize))));
        module.Elements.Add(new() { Form = 0, Offset = I32(1), Functions = [.. Enumerable.Range(0, _functions.Count).Select(index => new FunctionIndex((uint)index))] });
        foreach (GlobalSymbol global in _globals)
        {
            module.Globals.Add(new(new GlobalType(global.Type.Machine().ToWasm(), IsMutable: true), InitialValue(global)));
        }

        foreach (DataSymbol data in _data.Where(data => data.Content.Length > 0))
        {
            module.Data.Add(new() { Form = 0, Offset = I32((int)_addresses[data]), Bytes = data.Content });
        }

        return module;
    }

    private static bool ThrowsOrCatches(Block block)
    {
        foreach (Instruction instruction in block)
        {
            if (instruction.Opcode == Opcode.Throw)
            {
                return true;
            }
        }

        return block.IsHandler;
    }

    private static ConstantExpression InitialValue(GlobalSymbol global) =>
        global == LinkerGlobals.StackPointer ? I32(StackTop)
        : global == LinkerGlobals.StackLimit ? I32(StackLimit)
        : global == LinkerGlobals.TlsBase ? I32(ThreadLocalBlock)
        : global.Type.Machine() == MachineType.I64 ? new(new byte[] { 0x42, 0, 0x0B })
        : I32(0);

    private static ConstantExpression I32(int value)
    {
        CodeBuilder code = new();
        code.I32Const(value);
        code.End();
        return new(code.Written.ToArray());
    }
}

/// <summary>Calls the functions of an emitted program on the engine that guests run on.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly WasmEngine Engine = new(new() { UseCache = false });
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WasmModule _module;
    private readonly GuestGroup _group;

    public RunningProgram(EmittedProgram program)
    {
        _module = Engine.LoadModule(program.Binary);
        _group = Engine.Start(_module);
    }

    /// <summary>Emits and starts a text.</summary>
    public static RunningProgram Start(string text) => new(EmittedProgram.Parse(text));

    /// <summary>Calls a function; numbers in and out as <see cref="GuestGroup.InvokeAsync"/> has them.</summary>
    public Task<long[]> CallAsync(string name, params long[] arguments) =>
        _group.InvokeAsync(name, arguments).WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Calls a function that has one result.</summary>
    public async Task<long> EvaluateAsync(string name, params long[] arguments) => (await CallAsync(name, arguments))[0];

    /// <summary>Calls a function that traps.</summary>
    public async Task ExpectTrapAsync(string name, params long[] arguments)
    {
        WeftException exception = await Assert.ThrowsAsync<WeftException>(() => CallAsync(name, arguments));
        Assert.Equal("WEFT1207", exception.Error.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _group.DisposeAsync();
        _module.Dispose();
    }
}
