using System.Numerics;
using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Arithmetic on integers. Constants go to the right where the operands can change places.</summary>
internal static class IntegerRules
{
    /// <summary>What takes the place of an instruction, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction instruction)
    {
        Value left = instruction.Operands[0];
        if (instruction.Operands.Length == 1)
        {
            return Extension(builder, instruction, left);
        }

        Value right = instruction.Operands[1];
        if ((instruction.Info.Effects & OpcodeEffects.Commutative) != 0 && left is Constant && right is not Constant)
        {
            instruction.SetOperand(0, right);
            instruction.SetOperand(1, left);
            (left, right) = (right, left);
        }

        return right is Constant constant
            ? WithConstant(builder, instruction, left, constant)
            : instruction.Opcode switch
            {
                Opcode.Sub when left == right => Constant.Zero(instruction.Type),
                Opcode.Sub when left is Instruction { Opcode: Opcode.Add } sum && sum.Operands[1] == right => Kept(instruction, sum.Operands[0]),
                Opcode.Sub when left is Instruction { Opcode: Opcode.Add } sum && sum.Operands[0] == right => Kept(instruction, sum.Operands[1]),
                Opcode.Add when left is Instruction { Opcode: Opcode.Sub } difference && difference.Operands[1] == right =>
                    Kept(instruction, difference.Operands[0]),
                Opcode.Add when right is Instruction { Opcode: Opcode.Sub } difference && difference.Operands[1] == left =>
                    Kept(instruction, difference.Operands[0]),
                Opcode.Xor when left == right => Constant.Zero(instruction.Type),
                Opcode.And or Opcode.Or when left == right => Kept(instruction, left),
                Opcode.Shl or Opcode.ShrS or Opcode.ShrU or Opcode.Rotl or Opcode.Rotr => ShiftCount(builder, instruction, left, right),
                Opcode.DivS when KnownBits.IsNotNegative(left) && KnownBits.IsNotNegative(right) => builder.Binary(Opcode.DivU, left, right),
                Opcode.RemS when KnownBits.IsNotNegative(left) && KnownBits.IsNotNegative(right) => builder.Binary(Opcode.RemU, left, right),
                _ => null,
            };
    }

    // A reference that is made of a number by an addition stays one.
    private static Value? Kept(Instruction instruction, Value value) =>
        instruction.Type.IsReference() && !value.Type.IsReference() ? null : value;

    private static Constant Number(Instruction instruction, long value) =>
        new(instruction.Type == IRType.I64 ? IRType.I64 : IRType.I32, value);

    private static Value? WithConstant(IRBuilder builder, Instruction instruction, Value left, Constant right)
    {
        long number = right.Bits;
        bool isZero = number == 0;
        bool isPower = number > 0 ? BitOperations.IsPow2(number) : number == (instruction.Type == IRType.I64 ? long.MinValue : int.MinValue);
        int power = BitOperations.TrailingZeroCount(number);
        switch (instruction.Opcode)
        {
            case Opcode.Add:
                return isZero ? Kept(instruction, left) : Sum(builder, instruction, left, number);
            case Opcode.Sub:
                return isZero ? Kept(instruction, left)
                    : builder.Plain(Opcode.Add, instruction.Type, left, Number(instruction, unchecked(-number)));
            case Opcode.Mul:
                return isZero ? right
                    : number == 1 ? left
                    : isPower ? builder.Binary(Opcode.Shl, left, Number(instruction, power))
                    : Chain(builder, instruction, left, number);
            case Opcode.DivU:
                return number == 1 ? left : isPower ? builder.Binary(Opcode.ShrU, left, Number(instruction, power)) : null;
            case Opcode.RemU:
                return isPower ? builder.Binary(Opcode.And, left, Number(instruction, unchecked(number - 1))) : null;
            case Opcode.DivS:
                return number == 1 ? left : number > 0 && KnownBits.IsNotNegative(left) ? builder.Binary(Opcode.DivU, left, right) : null;
            case Opcode.RemS:
                return number is 1 or -1 ? Constant.Zero(instruction.Type)
                    : number > 0 && KnownBits.IsNotNegative(left) ? builder.Binary(Opcode.RemU, left, right) : null;
            case Opcode.And:
                return And(builder, instruction, left, number);
            case Opcode.Or:
                return isZero ? left : number == -1 ? right : Chain(builder, instruction, left, number);
            case Opcode.Xor:
                return isZero ? left
                    : number == 1 && instruction.Type == IRType.I32 && left is Instruction && KnownBits.IsBoolean(left) ? builder.Unary(Opcode.Eqz, left)
                    : Chain(builder, instruction, left, number);
            case Opcode.Rotl or Opcode.Rotr:
                return KnownBits.Amount(right) == 0 ? left : null;
            case Opcode.Shl or Opcode.ShrS or Opcode.ShrU:
                return Shift(builder, instruction, left, right);
            default:
                return null;
        }
    }

    private static Value? Sum(IRBuilder builder, Instruction instruction, Value left, long number)
    {
        if (left is SymbolAddress { Symbol: IR.Symbols.DataSymbol data } address && address.Offset + number >= 0 && address.Offset + number <= data.Size)
        {
            return new SymbolAddress(instruction.Type.IsReference() ? instruction.Type : address.Type, data, (int)(address.Offset + number));
        }

        return left is Instruction { Opcode: Opcode.Add } inner && inner.Operands[1] is Constant constant && !AddressRules.MakesReference(inner)
            ? builder.Plain(Opcode.Add, instruction.Type, inner.Operands[0], Number(instruction, constant.Bits + number))
            : null;
    }

    // (x op c) op d, where the operation is associative.
    private static Instruction? Chain(IRBuilder builder, Instruction instruction, Value left, long number)
    {
        if (left is not Instruction inner || inner.Opcode != instruction.Opcode || inner.Operands[1] is not Constant constant)
        {
            return null;
        }

        long combined = instruction.Opcode switch
        {
            Opcode.Mul => constant.Bits * number,
            Opcode.And => constant.Bits & number,
            Opcode.Or => constant.Bits | number,
            _ => constant.Bits ^ number,
        };
        return builder.Binary(instruction.Opcode, inner.Operands[0], Number(instruction, combined));
    }

    private static Value? And(IRBuilder builder, Instruction instruction, Value left, long number)
    {
        ulong mask = (ulong)number & KnownBits.All(instruction.Type);
        ulong possible = KnownBits.Possible(left);
        if ((possible & mask) == 0)
        {
            return Constant.Zero(instruction.Type);
        }

        if ((possible & ~mask) == 0)
        {
            return left;
        }

        return WithoutUpperBits(left, mask) is { } bare
            ? builder.Binary(Opcode.And, bare, Number(instruction, number))
            : Chain(builder, instruction, left, number);
    }

    /// <summary>The operand of an extension or a mask that only changes bits which nobody looks at; null where there is none.</summary>
    public static Value? WithoutUpperBits(Value value, ulong wanted) => value is not Instruction instruction ? null : instruction.Opcode switch
    {
        Opcode.Extend8S when wanted <= 0xFF => instruction.Operands[0],
        Opcode.Extend16S when wanted <= 0xFFFF => instruction.Operands[0],
        Opcode.Extend32S when wanted <= 0xFFFFFFFF => instruction.Operands[0],
        Opcode.And when instruction.Operands[1] is Constant mask && ((ulong)mask.Bits & wanted) == wanted => instruction.Operands[0],
        _ => null,
    };

    private static Value? Extension(IRBuilder builder, Instruction instruction, Value operand)
    {
        int bits = instruction.Opcode switch
        {
            Opcode.Extend8S => 8,
            Opcode.Extend16S => 16,
            Opcode.Extend32S => 32,
            _ => 0,
        };
        if (bits == 0)
        {
            return null;
        }

        if (KnownBits.Possible(operand) < 1UL << (bits - 1) || IsExtended(operand, bits))
        {
            return operand;
        }

        if (instruction.Opcode == Opcode.Extend32S && operand is Instruction { Opcode: Opcode.ExtendU } unsigned)
        {
            return builder.Convert(Opcode.ExtendS, IRType.I64, unsigned.Operands[0]);
        }

        return WithoutUpperBits(operand, (1UL << bits) - 1) is { } bare ? builder.Unary(instruction.Opcode, bare) : null;
    }

    // Whether the bits from the sign of so many bits upwards are all the same.
    private static bool IsExtended(Value value, int bits) => value is Instruction instruction && instruction.Opcode switch
    {
        Opcode.Extend8S => true,
        Opcode.Extend16S => bits >= 16,
        Opcode.Extend32S => bits >= 32,
        Opcode.ExtendS => bits >= 32,
        Opcode.Load => instruction.Access.IsSigned && instruction.Access.Width * 8 <= bits,
        _ => false,
    };

    private static Instruction? ShiftCount(IRBuilder builder, Instruction instruction, Value left, Value right) =>
        WithoutUpperBits(right, instruction.Type == IRType.I64 ? 63UL : 31UL) is { } count ? builder.Binary(instruction.Opcode, left, count) : null;

    private static Value? Shift(IRBuilder builder, Instruction instruction, Value left, Constant right)
    {
        int amount = KnownBits.Amount(right);
        if (amount == 0)
        {
            return left;
        }

        if (amount != right.Bits)
        {
            return builder.Binary(instruction.Opcode, left, Number(instruction, amount));
        }

        if (instruction.Opcode == Opcode.ShrS && KnownBits.IsNotNegative(left))
        {
            return builder.Binary(Opcode.ShrU, left, right);
        }

        if (left is not Instruction inner || inner.Operands.Length != 2 || inner.Operands[1] is not Constant constant)
        {
            return null;
        }

        int width = instruction.Type.Size() * 8;
        int innerAmount = KnownBits.Amount(constant);
        long all = (long)KnownBits.All(instruction.Type);
        return (inner.Opcode, instruction.Opcode) switch
        {
            (Opcode.Shl, Opcode.ShrU) when amount == innerAmount =>
                builder.Binary(Opcode.And, inner.Operands[0], Number(instruction, all >>> amount)),
            (Opcode.ShrU, Opcode.Shl) when amount == innerAmount =>
                builder.Binary(Opcode.And, inner.Operands[0], Number(instruction, all << amount)),
            (Opcode.Shl, Opcode.ShrS) when amount == innerAmount && width - amount is 8 or 16 or 32 =>
                (width - amount) switch
                {
                    8 => builder.Unary(Opcode.Extend8S, inner.Operands[0]),
                    16 => builder.Unary(Opcode.Extend16S, inner.Operands[0]),
                    _ => width == 64 ? builder.Unary(Opcode.Extend32S, inner.Operands[0]) : null,
                },
            (Opcode.Shl, Opcode.Shl) or (Opcode.ShrU, Opcode.ShrU) =>
                amount + innerAmount < width
                    ? builder.Binary(instruction.Opcode, inner.Operands[0], Number(instruction, amount + innerAmount))
                    : Constant.Zero(instruction.Type),
            (Opcode.ShrS, Opcode.ShrS) =>
                builder.Binary(Opcode.ShrS, inner.Operands[0], Number(instruction, Math.Min(amount + innerAmount, width - 1))),
            _ => null,
        };
    }
}
