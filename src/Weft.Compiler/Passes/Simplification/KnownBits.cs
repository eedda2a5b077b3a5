using System.Numerics;
using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Which bits of an integer may be other than zero.</summary>
internal static class KnownBits
{
    private const int MaximumDepth = 4;

    /// <summary>All bits of a type.</summary>
    public static ulong All(IRType type) => type == IRType.I64 ? ulong.MaxValue : uint.MaxValue;

    /// <summary>The bits that may be one.</summary>
    public static ulong Possible(Value value, int depth = 0)
    {
        ulong all = All(value.Type);
        if (value is Constant constant)
        {
            return (ulong)constant.Bits & all;
        }

        if (value is not Instruction instruction || depth == MaximumDepth)
        {
            return all;
        }

        ReadOnlySpan<Value> operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case >= Opcode.Eqz and <= Opcode.Ge:
                return 1;
            case Opcode.Clz or Opcode.Ctz or Opcode.Popcnt:
                return 0x7F;
            case Opcode.Load when !instruction.Access.IsSigned && instruction.Access.Width < instruction.Type.Size():
                return (1UL << (instruction.Access.Width * 8)) - 1;
            case Opcode.And:
                return Possible(operands[0], depth + 1) & Possible(operands[1], depth + 1);
            case Opcode.Or or Opcode.Xor:
                return Possible(operands[0], depth + 1) | Possible(operands[1], depth + 1);
            case Opcode.Select:
                return Possible(operands[0], depth + 1) | Possible(operands[1], depth + 1);
            case Opcode.Shl when operands[1] is Constant count:
                return (Possible(operands[0], depth + 1) << Amount(count)) & all;
            case Opcode.ShrU when operands[1] is Constant count:
                return Possible(operands[0], depth + 1) >> Amount(count);
            case Opcode.ShrS when operands[1] is Constant count && Possible(operands[0], depth + 1) is var bits && (bits & Sign(value.Type)) == 0:
                return bits >> Amount(count);
            case Opcode.Extend8S or Opcode.Extend16S or Opcode.Extend32S
                when Possible(operands[0], depth + 1) is var bits && bits < NarrowSign(instruction.Opcode):
                return bits;
            case Opcode.ExtendU:
                return Possible(operands[0], depth + 1);
            case Opcode.ExtendS when Possible(operands[0], depth + 1) is var bits && (bits & 0x80000000) == 0:
                return bits;
            case Opcode.Wrap:
                return Possible(operands[0], depth + 1) & uint.MaxValue;
            case Opcode.RemU when operands[1] is Constant { IsZero: false } divisor:
                return UpTo(((ulong)divisor.Bits & all) - 1);
            case Opcode.DivU:
                return UpTo(Possible(operands[0], depth + 1));
            case Opcode.Add:
                ulong left = Possible(operands[0], depth + 1);
                ulong right = Possible(operands[1], depth + 1);
                ulong sum = left + right;
                return sum < left || sum > all ? all : UpTo(sum);
            default:
                return all;
        }
    }

    /// <summary>Whether an integer is not negative.</summary>
    public static bool IsNotNegative(Value value) => (Possible(value) & Sign(value.Type)) == 0;

    /// <summary>Whether an integer is zero or one.</summary>
    public static bool IsBoolean(Value value) => Possible(value) <= 1;

    /// <summary>Whether a value is an address that is not zero: that of a slot or of a symbol, or a little beyond.</summary>
    public static bool IsNotZero(Value value) => value switch
    {
        Slot or SymbolAddress => true,
        Constant constant => !constant.IsZero,
        Instruction { Opcode: Opcode.ThreadLocalAddress } => true,
        Instruction { Opcode: Opcode.Add } sum => sum.Operands[0] is Slot slot && sum.Operands[1] is Constant offset &&
            offset.Bits >= 0 && offset.Bits <= slot.Size,
        _ => false,
    };

    /// <summary>The sign bit of a type.</summary>
    public static ulong Sign(IRType type) => type == IRType.I64 ? 1UL << 63 : 1UL << 31;

    /// <summary>How far a shift by a constant goes.</summary>
    public static int Amount(Constant count) => (int)count.Bits & (count.Type == IRType.I64 ? 63 : 31);

    private static ulong NarrowSign(Opcode opcode) => opcode switch
    {
        Opcode.Extend8S => 0x80,
        Opcode.Extend16S => 0x8000,
        _ => 0x80000000,
    };

    private static ulong UpTo(ulong maximum) => maximum == 0 ? 0 : ulong.MaxValue >> BitOperations.LeadingZeroCount(maximum);
}
