using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.Passes;

/// <summary>
/// A machine whose functions without a body write down what they are called with: the effects that a pass has to keep. An argument of
/// a managed pointer is written down as what it points at, for where slots lie is not an effect.
/// </summary>
internal sealed class TestMachine : InterpreterMachine
{
    public const int StaticSize = 4096;

    private readonly Dictionary<Symbol, uint> _addresses = [];
    private readonly List<FunctionSymbol> _table = [];
    private readonly Dictionary<FunctionSymbol, Function> _bodies = [];
    private uint _next = 64;

    public TestMachine(IEnumerable<Function>? bodies = null)
        : base(1 << 16)
    {
        SetGlobal(LinkerGlobals.StackPointer, 1 << 16);
        foreach (Function body in bodies ?? [])
        {
            _bodies.Add(body.Symbol, body);
        }

        for (int i = 0; i < StaticSize; i++)
        {
            Memory[i] = (byte)(i * 37 + (i >> 8));
        }
    }

    public List<string> Log { get; } = [];

    public override Function? FindBody(FunctionSymbol symbol) => _bodies.GetValueOrDefault(symbol);

    public override uint AddressOf(Symbol symbol)
    {
        if (symbol is FunctionSymbol function)
        {
            int index = _table.IndexOf(function);
            if (index < 0)
            {
                index = _table.Count;
                _table.Add(function);
            }

            return (uint)index + 1;
        }

        if (!_addresses.TryGetValue(symbol, out uint address))
        {
            DataSymbol data = (DataSymbol)symbol;
            address = (_next + (uint)data.Alignment - 1) & ~((uint)data.Alignment - 1);
            _next = address + (uint)data.Size;
            _addresses.Add(symbol, address);
            if (!data.Content.IsEmpty || data.Section == DataSection.Zero)
            {
                Memory.AsSpan((int)address, data.Size).Clear();
                data.Content.Span.CopyTo(Memory.AsSpan((int)address));
            }
        }

        return address;
    }

    public override FunctionSymbol? FindFunction(uint index) => index >= 1 && index <= _table.Count ? _table[(int)index - 1] : null;

    public override bool Call(FunctionSymbol function, ReadOnlySpan<long> arguments, Span<long> results)
    {
        // That it was called is what the outcome says.
        if (function.DoesNotReturn)
        {
            return false;
        }

        string entry = function.Name;
        long mix = function.Name.Length;
        for (int i = 0; i < arguments.Length; i++)
        {
            long value = arguments[i];
            if (function.Signature.Parameters[i] == IRType.ByRef)
            {
                TryLoad((uint)value, MemoryAccess.Natural(IRType.I64), IRType.I64, out value);
                TryStore((uint)arguments[i], MemoryAccess.Natural(IRType.I64), value * 31 + mix + 1);
            }

            mix = mix * 1000003 + value;
            entry += " " + value;
        }

        Log.Add(entry);
        if (function.Name == "MayThrow" && mix % 3 == 0)
        {
            return false;
        }

        for (int i = 0; i < results.Length; i++)
        {
            results[i] = function.Signature.Results[i] == IRType.I64 ? mix + i : (int)(mix + i);
        }

        return true;
    }

    // One for each: which it was is an effect.
    public override long ExceptionOf(FunctionSymbol function) => 1000 + function.Name[^1];

    /// <summary>What there is to compare: how it ended, the log, and the memory that is not stack.</summary>
    public static (InterpreterEnd End, string Effects) Run(Function function, long[] arguments, IEnumerable<Function>? bodies = null)
    {
        TestMachine machine = new(bodies);
        InterpreterOutcome outcome = new Interpreter(machine, 20_000).Run(function, arguments);
        string effects = $"{outcome.End} {outcome.Exception} ({string.Join(", ", outcome.Results)})\n{string.Join('\n', machine.Log)}\n" +
            Convert.ToHexString(machine.Memory.AsSpan(0, StaticSize));
        return (outcome.End, effects);
    }
}
