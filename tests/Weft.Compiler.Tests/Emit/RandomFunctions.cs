using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Passes;

namespace Weft.Compiler.Tests.Emit;

/// <summary>
/// Makes functions that end, with all kinds of control flow, from a seed. They read and write one piece of data, call those made before
/// them, and never look at the bits of a NaN, which are not the same everywhere.
/// </summary>
internal sealed partial class RandomFunctions(int seed)
{
    public const int DataSize = 256;

    private static readonly IRType[] Types = [IRType.I32, IRType.I32, IRType.I64, IRType.F64, IRType.F32];

    private static readonly Opcode[] IntegerOpcodes =
    [
        Opcode.Add, Opcode.Sub, Opcode.Mul, Opcode.And, Opcode.Or, Opcode.Xor, Opcode.Shl, Opcode.ShrS, Opcode.ShrU, Opcode.Rotl, Opcode.Rotr,
    ];

    private static readonly Opcode[] FloatOpcodes = [Opcode.Add, Opcode.Sub, Opcode.Mul, Opcode.Div, Opcode.Min, Opcode.Max];

    private static readonly Opcode[] IntegerComparisons =
        [Opcode.Eq, Opcode.Ne, Opcode.LtS, Opcode.LtU, Opcode.GtS, Opcode.GtU, Opcode.LeS, Opcode.LeU, Opcode.GeS, Opcode.GeU];

    private static readonly Opcode[] FloatComparisons = [Opcode.Eq, Opcode.Ne, Opcode.Lt, Opcode.Gt, Opcode.Le, Opcode.Ge];

    private readonly Random _random = new(seed);
    private readonly List<FunctionSymbol> _callees = [];
    private readonly List<Value> _values = [];
    private readonly List<(Block Header, Value Counter, Block Exit)> _loops = [];
    private IRBuilder _builder = null!;
    private int _budget;

    public DataSymbol Data { get; } = new("data", DataSection.Zero, DataSize, 16);

    public GlobalSymbol Global { get; } = new("global", IRType.I64, isMutable: true);

    public FunctionSymbol Thrower { get; } = new("Throw", FunctionSignature.Empty) { DoesNotReturn = true };

    /// <summary>Makes some functions; each may call those before it.</summary>
    public IReadOnlyList<Function> Make(int count)
    {
        List<Function> functions = [];
        for (int i = 0; i < count; i++)
        {
            functions.Add(MakeFunction("f" + i));
            _callees.Add(functions[^1].Symbol);
        }

        return functions;
    }

    private Function MakeFunction(string name)
    {
        IRType[] parameters = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => PickType())];
        IRType[] results = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => PickType())];
        Function function = new(new FunctionSymbol(name, new(parameters, results)));
        _builder = new(function);
        _values.Clear();
        _values.AddRange(function.Entry.Parameters);
        _budget = 60;
        for (int i = _random.Next(3); i > 0; i--)
        {
            Slot slot = function.AddSlot(16 * (1 + _random.Next(3)), 1 << _random.Next(5));
            _builder.ZeroBlock(slot, slot.Size);
        }

        Statements(0);
        Return();
        new MakeReducible().Run(function);
        return function;
    }

    private void Statements(int depth)
    {
        for (int i = 1 + _random.Next(8); i > 0 && _budget > 0; i--)
        {
            _budget--;
            switch (_random.Next(depth > 5 ? 15 : 23))
            {
                case < 8:
                    _values.Add(Arithmetic());
                    break;
                case 8:
                    Load();
                    break;
                case 9 or 10:
                    Store();
                    break;
                case 11:
                    Call();
                    break;
                case 12:
                    Special();
                    break;
                case 13:
                    Leave();
                    break;
                case 14:
                    Throw();
                    break;
                case 15 or 16 or 17:
                    If(depth);
                    break;
                case 18:
                    Switch(depth);
                    break;
                case 19 or 20:
                    Try(depth);
                    break;
                default:
                    Loop(depth);
                    break;
            }
        }
    }

    private IRType PickType() => Types[_random.Next(Types.Length)];

    private Value Pick(IRType type)
    {
        List<Value> candidates = _values.FindAll(value => value.Type == type);
        if (candidates.Count > 0 && _random.Next(5) != 0)
        {
            // Mostly new values, so that expressions grow.
            int back = Math.Min(_random.Next(candidates.Count), _random.Next(candidates.Count));
            return candidates[candidates.Count - 1 - back];
        }

        int number = _random.Next(4) == 0 ? _random.Next(int.MinValue, int.MaxValue) : _random.Next(-3, 20);
        return type switch
        {
            IRType.I32 => Constant.I32(number),
            IRType.I64 => Constant.I64(_random.Next(4) == 0 ? _random.NextInt64() : number),
            IRType.F32 => Constant.F32(number * 0.25f),
            _ => Constant.F64(number * 0.25),
        };
    }

    private Instruction Arithmetic()
    {
        IRType type = PickType();
        switch (_random.Next(8))
        {
            case 0:
                return Condition();
            case 1:
                return _builder.Select(Condition(), Pick(type), Pick(type));
            case 2 when type == IRType.I32:
                return _random.Next(2) == 0 ? _builder.Convert(Opcode.Wrap, type, Pick(IRType.I64)) : _builder.Convert(Opcode.TruncSatS, type, Pick(IRType.F64));
            case 2 when type == IRType.I64:
                return _random.Next(2) == 0 ? _builder.Convert(Opcode.ExtendS, type, Pick(IRType.I32)) : _builder.Convert(Opcode.TruncSatU, type, Pick(IRType.F32));
            case 2 when type == IRType.F64:
                return _random.Next(2) == 0 ? _builder.Convert(Opcode.ConvertS, type, Pick(IRType.I32)) : _builder.Convert(Opcode.Promote, type, Pick(IRType.F32));
            case 2:
                return _random.Next(2) == 0 ? _builder.Convert(Opcode.ConvertU, type, Pick(IRType.I64)) : _builder.Convert(Opcode.Demote, type, Pick(IRType.F64));
            case 3:
                Opcode[] unary = type.IsFloat() ? [Opcode.Neg, Opcode.Abs, Opcode.Floor, Opcode.Nearest, Opcode.Sqrt] : [Opcode.Clz, Opcode.Ctz, Opcode.Popcnt, Opcode.Extend8S];
                return _builder.Unary(unary[_random.Next(unary.Length)], Pick(type));
            default:
                Opcode[] binary = type.IsFloat() ? FloatOpcodes : IntegerOpcodes;
                return _builder.Binary(binary[_random.Next(binary.Length)], Pick(type), Pick(type));
        }
    }

    private Instruction Condition()
    {
        IRType type = PickType();
        switch (_random.Next(6))
        {
            case 0:
                return _builder.Unary(Opcode.Eqz, Pick(IRType.I32));
            case 1:
                return _builder.Unary(Opcode.Eqz, Pick(IRType.I64));
            case 2:
                return _builder.Binary(_random.Next(2) == 0 ? Opcode.Eq : Opcode.Ne, Pick(IRType.I32), Constant.I32(0));
            default:
                Opcode[] opcodes = type.IsFloat() ? FloatComparisons : IntegerComparisons;
                return _builder.Binary(opcodes[_random.Next(opcodes.Length)], Pick(type), Pick(type));
        }
    }

    // Integers only: other bits of a NaN must not be seen.
    private (Value Address, uint Offset, IRType Type) Place()
    {
        IRType type = _random.Next(2) == 0 ? IRType.I32 : IRType.I64;
        uint offset = (uint)_random.Next(8);
        if (_builder.Function.Slots is { Count: > 0 } slots && _random.Next(3) == 0)
        {
            return (slots[_random.Next(slots.Count)], offset & 7, type);
        }

        if (_random.Next(4) == 0 && _values.FindLast(static value => value.Type == IRType.ByRef) is { } block)
        {
            return (block, offset, type);
        }

        if (_random.Next(2) == 0)
        {
            return (new SymbolAddress(IRType.I32, Data, 8 * _random.Next(DataSize / 8 - 2)), offset, type);
        }

        Value index = _builder.Binary(Opcode.And, Pick(IRType.I32), Constant.I32(DataSize / 2 - 1));
        return (_builder.Binary(Opcode.Add, index, new SymbolAddress(IRType.I32, Data, 0)), offset, type);
    }

    private MemoryAccess Access(IRType type, uint offset)
    {
        int width = 1 << _random.Next(type == IRType.I64 ? 4 : 3);
        return new((byte)width, width < type.Size() && _random.Next(2) == 0, offset, 1, IsVolatile: _random.Next(10) == 0);
    }

    private void Load()
    {
        (Value address, uint offset, IRType type) = Place();
        _values.Add(_builder.Load(type, address, Access(type, offset)));
    }

    private void Store()
    {
        (Value address, uint offset, IRType type) = Place();
        _builder.Store(address, Pick(type), Access(type, offset) with { IsSigned = false });
    }

    private void Call()
    {
        if (_callees.Count == 0)
        {
            return;
        }

        FunctionSymbol callee = _callees[_random.Next(_callees.Count)];
        Value[] arguments = [.. callee.Signature.Parameters.Select(Pick)];
        bool isCold = _random.Next(3) == 0;
        Instruction call = _random.Next(4) == 0
            ? _builder.CallIndirect(callee.Signature, new SymbolAddress(IRType.I32, callee, 0), arguments)
            : isCold ? _builder.ColdCall(callee, arguments) : _builder.Call(callee, arguments);
        if (call.Type == IRType.Tuple)
        {
            for (int i = 0; i < callee.Signature.Results.Count; i++)
            {
                if (_random.Next(3) != 0)
                {
                    _values.Add(_builder.Extract(call, i));
                }
            }
        }
        else if (call.Type != IRType.None)
        {
            _values.Add(call);
        }
    }

    private void Special()
    {
        SymbolAddress one = new(IRType.I32, Data, 8 * _random.Next(4));
        SymbolAddress other = new(IRType.I32, Data, 128 + (8 * _random.Next(4)));
        switch (_random.Next(8))
        {
            case 7 when _loops.Count < 2:
                Value allocated = _builder.Plain(Opcode.AllocateStack, IRType.ByRef, Constant.I32(16 + _random.Next(40)));
                _builder.ZeroBlock(allocated, 16);
                _values.Add(allocated);
                break;
            case 0:
                _builder.CopyBlock(one, other, _random.Next(40));
                break;
            case 1:
                _builder.ZeroBlock(one, _random.Next(90));
                break;
            case 2:
                _builder.GlobalSet(Global, Pick(IRType.I64));
                break;
            case 3:
                _values.Add(_builder.GlobalGet(Global));
                break;
            case 4:
                _values.Add(_builder.Atomic(Opcode.AtomicAdd, IRType.I32, MemoryAccess.Natural(IRType.I32), one, Pick(IRType.I32)));
                break;
            case 5 when _builder.Function.Slots is [{ } slot, ..]:
                _builder.CopyBlock(slot, other, _random.Next(slot.Size));
                break;
            default:
                Value condition = _builder.Binary(Opcode.Eq, Pick(IRType.I32), Constant.I32(_random.Next(100)));
                _builder.ThrowIf(condition, Thrower);
                break;
        }
    }

    private void Return() => _builder.Return([.. _builder.Function.Symbol.Signature.Results.Select(Pick)]);

    // Leaves the function or a loop, or starts the loop's next round, where a condition holds.
    private void Leave()
    {
        Value condition = Condition();
        Block rest = AddBlock();
        if (_loops.Count == 0 || _random.Next(3) == 0)
        {
            Block leave = AddBlock();
            leave.IsCold = _random.Next(2) == 0;
            _builder.Branch(condition, new Edge(leave), new Edge(rest));
            _builder.Block = leave;
            Return();
        }
        else
        {
            (Block header, Value counter, Block exit) = _loops[_random.Next(_loops.Count)];
            Edge edge = _random.Next(2) == 0 ? EdgeTo(exit) : EdgeTo(header, _builder.Binary(Opcode.Sub, counter, Constant.I32(1)));
            _builder.Branch(condition, edge, new Edge(rest));
        }

        _builder.Block = rest;
    }

    private Edge EdgeTo(Block target, params ReadOnlySpan<Value> first)
    {
        List<Value> arguments = [.. first];
        while (arguments.Count < target.Parameters.Count)
        {
            arguments.Add(Pick(target.Parameters[arguments.Count].Type));
        }

        return new(target, [.. arguments]);
    }

    private Block MakeJoin()
    {
        Block join = AddBlock();
        for (int i = _random.Next(4); i > 0; i--)
        {
            join.AddParameter(PickType());
        }

        return join;
    }

    private void Arm(Block block, Block join, int depth)
    {
        int visible = _values.Count;
        _builder.Block = block;
        Statements(depth + 1);
        Edge edge = EdgeTo(join);
        _builder.Add(new(Opcode.Jump, IRType.None) { Edges = [edge] });
        _values.RemoveRange(visible, _values.Count - visible);
    }

    private void Continue(Block join)
    {
        _builder.Block = join;
        _values.AddRange(join.Parameters);
    }

    private void If(int depth)
    {
        Value condition = Condition();
        Block join = MakeJoin();
        Block first = AddBlock();
        first.IsCold = _random.Next(4) == 0;
        switch (_random.Next(4))
        {
            case 0:
                _builder.Branch(condition, new Edge(first), EdgeTo(join));
                Arm(first, join, depth);
                break;
            case 1:
                _builder.Branch(condition, EdgeTo(join), new Edge(first));
                Arm(first, join, depth);
                break;
            default:
                Block second = AddBlock();
                _builder.Branch(condition, new Edge(first), new Edge(second));
                Arm(first, join, depth);
                Arm(second, join, depth);
                break;
        }

        Continue(join);
    }

    private void Switch(int depth)
    {
        Value index = _builder.Binary(Opcode.And, Pick(IRType.I32), Constant.I32(7));
        Block join = MakeJoin();
        List<Edge> edges = [];
        List<Block> arms = [];
        for (int i = 1 + _random.Next(6); i > 0; i--)
        {
            switch (_random.Next(3))
            {
                case 0:
                    edges.Add(EdgeTo(join));
                    break;
                case 1 when arms.Count > 0:
                    edges.Add(new(arms[_random.Next(arms.Count)]));
                    break;
                default:
                    arms.Add(AddBlock());
                    edges.Add(new(arms[^1]));
                    break;
            }
        }

        // The join is reached whatever the arms do.
        edges.Add(EdgeTo(join));
        _builder.Switch(index, edges);
        foreach (Block arm in arms)
        {
            Arm(arm, join, depth);
        }

        Continue(join);
    }

    private void Loop(int depth)
    {
        Block header = AddBlock();
        BlockParameter counter = header.AddParameter(IRType.I32);
        for (int i = _random.Next(4); i > 0; i--)
        {
            header.AddParameter(PickType());
        }

        Block exit = MakeJoin();
        Edge enter = EdgeTo(header, Constant.I32(1 + _random.Next(4)));
        _builder.Add(new(Opcode.Jump, IRType.None) { Edges = [enter] });
        int visible = _values.Count;
        _builder.Block = header;
        _values.AddRange(header.Parameters);
        bool isTestedFirst = _random.Next(2) == 0;
        if (isTestedFirst)
        {
            Block body = AddBlock();
            _builder.Branch(_builder.Binary(Opcode.GtS, counter, Constant.I32(0)), new Edge(body), EdgeTo(exit));
            _builder.Block = body;
        }
        else
        {
            Block body = AddBlock();
            _builder.Branch(_builder.Binary(Opcode.LtS, counter, Constant.I32(-5)), EdgeTo(exit), new Edge(body));
            _builder.Block = body;
        }

        _loops.Add((header, counter, exit));
        Statements(depth + 1);
        _loops.RemoveAt(_loops.Count - 1);
        Value next = _builder.Binary(Opcode.Sub, counter, Constant.I32(1));
        if (_random.Next(2) == 0)
        {
            _builder.Add(new(Opcode.Jump, IRType.None) { Edges = [EdgeTo(header, next)] });
        }
        else
        {
            _builder.Branch(_builder.Binary(Opcode.GtS, next, Constant.I32(0)), EdgeTo(header, next), EdgeTo(exit));
        }

        _values.RemoveRange(visible, _values.Count - visible);
        Continue(exit);
    }
}
