using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.Passes;

internal sealed partial class RandomFunction
{
    private static readonly Opcode[] IntegerOpcodes =
    [
        Opcode.Add, Opcode.Add, Opcode.Sub, Opcode.Mul, Opcode.And, Opcode.Or, Opcode.Xor, Opcode.Shl, Opcode.ShrS, Opcode.ShrU,
        Opcode.Rotl, Opcode.Rotr, Opcode.DivS, Opcode.DivU, Opcode.RemS, Opcode.RemU,
    ];

    private static readonly Opcode[] UnaryOpcodes = [Opcode.Clz, Opcode.Ctz, Opcode.Popcnt, Opcode.Extend8S, Opcode.Extend16S];

    private static readonly Opcode[] FloatOpcodes =
        [Opcode.Add, Opcode.Sub, Opcode.Mul, Opcode.Div, Opcode.Min, Opcode.Max, Opcode.CopySign];

    private static readonly Opcode[] FloatUnaryOpcodes =
        [Opcode.Abs, Opcode.Neg, Opcode.Ceil, Opcode.Floor, Opcode.Trunc, Opcode.Nearest, Opcode.Sqrt];

    private Value Pick(IRType type)
    {
        if (_random.Next(5) != 0)
        {
            for (int tries = 0; tries < 6; tries++)
            {
                Value value = _values[_random.Next(_values.Count)];
                if (value.Type == type)
                {
                    return value;
                }
            }
        }

        return type switch
        {
            IRType.I32 => Constant.I32(Interesting(_random)),
            IRType.I64 => Constant.I64(_random.Next(3) == 0 ? _random.NextInt64() : Interesting(_random)),
            IRType.F32 => Constant.F32(_random.Next(-5, 6) / 2f),
            _ => Constant.F64(_random.Next(-5, 6) / 2.0),
        };
    }

    private void Arithmetic()
    {
        IRType type = Numbers[_random.Next(Numbers.Length)];
        Value value = _random.Next(8) switch
        {
            0 => Conversion(type),
            1 => _builder.Select(Pick(IRType.I32), Pick(type), Pick(type)),
            2 when type.IsInteger() => _builder.Unary(UnaryOpcodes[_random.Next(UnaryOpcodes.Length)], Pick(type)),
            2 => _builder.Unary(FloatUnaryOpcodes[_random.Next(FloatUnaryOpcodes.Length)], Pick(type)),
            _ when type.IsInteger() => Integer(IntegerOpcodes[_random.Next(IntegerOpcodes.Length)], type),
            _ => _builder.Binary(FloatOpcodes[_random.Next(FloatOpcodes.Length)], Pick(type), Pick(type)),
        };
        _values.Add(value);
    }

    // Divisors are made odd and positive.
    private Instruction Integer(Opcode opcode, IRType type)
    {
        Value right = Pick(type);
        if (opcode is >= Opcode.DivS and <= Opcode.RemU)
        {
            right = _random.Next(2) == 0
                ? new Constant(type, 1L << _random.Next(20))
                : _builder.Binary(Opcode.Or, _builder.Binary(Opcode.And, right, new Constant(type, 0xFFFF)), new Constant(type, 1));
        }

        return _builder.Binary(opcode, Pick(type), right);
    }

    private Instruction Conversion(IRType type) => type switch
    {
        IRType.I32 => _random.Next(3) switch
        {
            0 => _builder.Convert(Opcode.Wrap, type, Pick(IRType.I64)),
            1 => _builder.Convert(Opcode.TruncSatS, type, Pick(IRType.F64)),
            _ => _builder.Convert(Opcode.Reinterpret, type, Pick(IRType.F32)),
        },
        IRType.I64 => _random.Next(4) switch
        {
            0 => _builder.Convert(Opcode.ExtendS, type, Pick(IRType.I32)),
            1 => _builder.Convert(Opcode.ExtendU, type, Pick(IRType.I32)),
            2 => _builder.Convert(Opcode.TruncSatU, type, Pick(IRType.F64)),
            _ => _builder.Convert(Opcode.Reinterpret, type, Pick(IRType.F64)),
        },
        IRType.F32 => _builder.Convert(_random.Next(2) == 0 ? Opcode.ConvertS : Opcode.ConvertU, type, Pick(IRType.I32)),
        _ => _random.Next(2) == 0
            ? _builder.Convert(Opcode.Promote, type, Pick(IRType.F32))
            : _builder.Convert(_random.Next(2) == 0 ? Opcode.ConvertS : Opcode.ConvertU, type, Pick(IRType.I64)),
    };

    private Instruction Comparison()
    {
        IRType type = Numbers[_random.Next(Numbers.Length)];
        if (type.IsFloat())
        {
            return _builder.Binary((Opcode)((int)Opcode.Lt + _random.Next(4)), Pick(type), Pick(type));
        }

        return _random.Next(5) == 0
            ? _builder.Unary(Opcode.Eqz, Pick(type))
            : _builder.Binary((Opcode)((int)Opcode.Eq + _random.Next(10)), Pick(type), Pick(type));
    }

    private void SlotAccess()
    {
        if (_function.Slots.Count == 0)
        {
            Arithmetic();
            return;
        }

        Slot slot = _function.Slots[_random.Next(_function.Slots.Count)];
        IRType type = Numbers[_random.Next(Numbers.Length)];
        int width = _random.Next(4) == 0 && type.IsInteger() ? 1 << _random.Next(type == IRType.I64 ? 3 : 2) : type.Size();
        int offset = _random.Next(6) == 0 ? _random.Next(slot.Size - width + 1) : _random.Next(slot.Size / 8) * 8;
        int inAddress = _random.Next(3) == 0 ? _random.Next(offset + 1) : 0;
        Value address = _builder.Offset(slot, inAddress);
        MemoryAccess access = new((byte)width, width < type.Size() && _random.Next(2) == 0, (uint)(offset - inAddress), 1, _random.Next(9) == 0);
        switch (_random.Next(10))
        {
            case < 4:
                _values.Add(_builder.Load(type, address, access));
                break;
            case < 7:
                _builder.Store(address, Pick(type), access with { IsSigned = false });
                break;
            case 7:
                _builder.ZeroBlock(slot, _random.Next(4) == 0 ? 4 : slot.Size);
                break;
            case 8:
                Slot other = _function.Slots[_random.Next(_function.Slots.Count)];
                if (other != slot)
                {
                    _builder.CopyBlock(slot, other, Math.Min(slot.Size, other.Size));
                }

                break;
            default:
                SymbolAddress memory = new(IRType.ByRef, _environment.Address("memory"), 16);
                if (_random.Next(2) == 0)
                {
                    _builder.CopyBlock(slot, memory, slot.Size);
                }
                else
                {
                    _builder.CopyBlock(memory, slot, slot.Size);
                }

                break;
        }
    }

    // A few accesses in a row of few places, so that some are of the same one.
    private void Memory()
    {
        SymbolAddress memory = new(IRType.I32, _environment.Address("memory"), 0);
        List<Value> roots = [memory, _builder.Binary(Opcode.Add, memory, _builder.Binary(Opcode.And, Pick(IRType.I32), Constant.I32(0x8))), .. _function.Slots];
        IRType type = Numbers[_random.Next(Numbers.Length)];
        for (int i = _random.Next(5); i >= 0; i--)
        {
            Value address = roots[_random.Next(roots.Count)];
            uint offset = address is Slot ? 0 : (uint)_random.Next(2) * 4;
            if (_random.Next(2) == 0)
            {
                _values.Add(_builder.Load(type, address, offset));
            }
            else
            {
                _builder.Store(address, Pick(type), offset);
            }
        }
    }

    private void Call()
    {
        if (_escaping is not null && _random.Next(2) == 0)
        {
            _builder.Call(_environment.Function("Touch", new([IRType.ByRef], []))!, _escaping);
            return;
        }

        if (_callees.Count > 0 && _random.Next(3) > 0)
        {
            Function callee = _callees[_random.Next(_callees.Count)];
            Instruction tuple = _builder.Call(callee.Symbol, Pick(IRType.I32), Pick(IRType.I32), Pick(IRType.I64), Pick(IRType.F64));
            _values.Add(_builder.Extract(tuple, 0));
            _values.Add(_builder.Extract(tuple, 1));
            return;
        }

        if (_random.Next(3) == 0)
        {
            MayThrow();
            return;
        }

        _values.Add(_builder.Call(_environment.Function("Observe", new([IRType.I32, IRType.I64], [IRType.I32]))!, Pick(IRType.I32), Pick(IRType.I64)));
    }
}
