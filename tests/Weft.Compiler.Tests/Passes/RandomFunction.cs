using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;

namespace Weft.Compiler.Tests.Passes;

/// <summary>
/// Makes functions that do much of what the importer's do: slots of structs, copies between them, checks, loops with counters, calls.
/// One seed always gives the same function. Each ends after few steps, and no division or access traps.
/// </summary>
internal sealed partial class RandomFunction
{
    private static readonly IRType[] Numbers = [IRType.I32, IRType.I32, IRType.I64, IRType.F64, IRType.F32];

    private readonly Random _random;
    private readonly IRBuilder _builder;
    private readonly Function _function;
    private readonly List<Value> _values = [];
    private readonly IREnvironment _environment;
    private readonly Slot? _escaping;
    private readonly List<Function> _callees;
    private int _budget;

    private RandomFunction(int seed, string name, IREnvironment environment, List<Function> callees)
    {
        _random = new(seed);
        _environment = environment;
        _callees = callees;
        FunctionSignature signature = new([IRType.I32, IRType.I32, IRType.I64, IRType.F64], [IRType.I32, IRType.I64]);
        _function = new(environment.Function(name, signature)!);
        _builder = new(_function);
        _budget = 10 + _random.Next(80);
        int slots = _random.Next(5);
        for (int i = 0; i < slots; i++)
        {
            _function.AddSlot((1 + _random.Next(4)) * 8, 8);
        }

        if (slots > 0 && _random.Next(3) == 0)
        {
            _escaping = _function.Slots[0];
        }

        _values.AddRange(_function.Entry.Parameters);
    }

    /// <summary>Makes a function.</summary>
    public static Function Make(int seed) => Make(seed, "Random", new IREnvironment(), []);

    /// <summary>Makes a function that calls others too.</summary>
    public static Function Make(int seed, string name, IREnvironment environment, List<Function> callees)
    {
        RandomFunction maker = new(seed, name, environment, callees);
        if (name != "Random")
        {
            // What stands in a loop of a caller after inlining has the same slots each time.
            foreach (Slot slot in maker._function.Slots)
            {
                maker._builder.ZeroBlock(slot, slot.Size);
            }
        }

        maker.Statements(3);
        maker._builder.Return(maker.Pick(IRType.I32), maker.Pick(IRType.I64));
        return maker._function;
    }

    /// <summary>Arguments for a run.</summary>
    public static long[] Arguments(int seed)
    {
        Random random = new(seed);
        return [Interesting(random), Interesting(random), random.Next(2) == 0 ? Interesting(random) : random.NextInt64(), BitConverter.DoubleToInt64Bits(random.Next(-9, 9) / 2.0)];
    }

    private static int Interesting(Random random) => random.Next(8) switch
    {
        0 => int.MinValue,
        1 => int.MaxValue,
        2 => -1,
        3 => random.Next(),
        4 => 1 << random.Next(31),
        _ => random.Next(-3, 20),
    };

    private void Statements(int depth)
    {
        int count = 1 + _random.Next(8);
        for (int i = 0; i < count && _budget > 0; i++)
        {
            Statement(depth);
        }
    }

    private void Statement(int depth)
    {
        _budget--;
        int scope = _values.Count;
        switch (_random.Next(depth > 0 ? 23 : 16))
        {
            case < 6:
                Arithmetic();
                break;
            case < 10:
                SlotAccess();
                break;
            case < 12:
                Memory();
                break;
            case 12:
                Call();
                break;
            case 13:
                Value condition = Comparison();
                _builder.ThrowIf(_builder.Binary(Opcode.And, condition, _builder.Binary(Opcode.Eq, Pick(IRType.I32), Constant.I32(Interesting(_random)))),
                    _environment.Thrower("Throw" + _random.Next(2))!);
                break;
            case 14:
                _values.Add(Comparison());
                break;
            case 15:
                Throw();
                break;
            case < 18:
                If(depth, scope);
                break;
            case < 20:
                Loop(depth, scope);
                break;
            case < 22:
                Try(depth, scope);
                break;
            default:
                Choose(depth, scope);
                break;
        }
    }

    // The arms' values are out of reach afterwards, except what the merge takes as parameters.
    private void If(int depth, int scope)
    {
        Block then = AddBlock();
        Block otherwise = AddBlock();
        Block merge = AddBlock();
        IRType type = Numbers[_random.Next(Numbers.Length)];
        BlockParameter parameter = merge.AddParameter(type);
        _builder.Branch(_random.Next(4) == 0 ? Pick(IRType.I32) : Comparison(), new Edge(then), new Edge(otherwise));
        foreach (Block arm in (ReadOnlySpan<Block>)[then, otherwise])
        {
            _builder.Block = arm;
            if (_random.Next(3) > 0)
            {
                Statements(depth - 1);
            }

            _builder.Jump(merge, Pick(type));
            _values.RemoveRange(scope, _values.Count - scope);
        }

        _builder.Block = merge;
        _values.Add(parameter);
    }

    private void Choose(int depth, int scope)
    {
        int arms = 1 + _random.Next(4);
        Block merge = AddBlock();
        BlockParameter parameter = merge.AddParameter(IRType.I32);
        List<Edge> edges = [];
        for (int i = 0; i < arms; i++)
        {
            edges.Add(_random.Next(5) == 0 ? new Edge(merge, Pick(IRType.I32)) : new Edge(AddBlock()));
        }

        _builder.Switch(_random.Next(6) == 0 ? Constant.I32(_random.Next(3)) : Pick(IRType.I32), edges);
        foreach (Edge edge in edges)
        {
            if (edge.Target != merge)
            {
                _builder.Block = edge.Target;
                Statements(depth - 1);
                _builder.Jump(merge, Pick(IRType.I32));
                _values.RemoveRange(scope, _values.Count - scope);
            }
        }

        _builder.Block = merge;
        _values.Add(parameter);
    }

    // for (counter = start; counter < end; counter += step) with a value that each round changes; left early now and then.
    private void Loop(int depth, int scope)
    {
        Block header = AddBlock();
        Block body = AddBlock();
        Block exit = AddBlock();
        IRType type = Numbers[_random.Next(Numbers.Length)];
        BlockParameter counter = header.AddParameter(IRType.I32);
        BlockParameter carried = header.AddParameter(type);
        BlockParameter left = exit.AddParameter(type);
        Value end = _random.Next(2) == 0 ? Constant.I32(_random.Next(6)) : _builder.Binary(Opcode.And, Pick(IRType.I32), Constant.I32(3));
        _builder.Jump(header, Constant.I32(_random.Next(3)), Pick(type));
        _builder.Block = header;
        _values.Add(counter);
        _values.Add(carried);
        Opcode[] comparisons = [Opcode.LtS, Opcode.LtU, Opcode.LeS];
        if (_random.Next(4) == 0)
        {
            _builder.ThrowIf(_builder.Binary(Opcode.Eq, Pick(IRType.I32), Constant.I32(Interesting(_random))), _environment.Thrower("Header")!);
        }

        Value goesOn = _builder.Binary(comparisons[_random.Next(3)], counter, end);
        _builder.Branch(goesOn, new Edge(body), new Edge(exit, carried));
        _builder.Block = body;
        if (_random.Next(2) == 0)
        {
            _builder.ThrowIf(_builder.Binary(Opcode.GeU, counter, _random.Next(3) > 0 ? end : Pick(IRType.I32)), _environment.Thrower("Bounds")!);
        }

        Statements(depth - 1);
        if (_random.Next(4) == 0)
        {
            Block rest = AddBlock();
            _builder.Branch(Comparison(), new Edge(exit, Pick(type)), new Edge(rest));
            _builder.Block = rest;
        }

        _builder.Jump(header, _builder.Binary(Opcode.Add, counter, Constant.I32(1 + _random.Next(2))), Pick(type));
        _values.RemoveRange(scope, _values.Count - scope);
        _builder.Block = exit;
        _values.Add(left);
    }
}
