namespace Weft.Compiler.IR.Interpretation;

/// <summary>Conversions between the types.</summary>
internal static class Conversions
{
    /// <summary>Computes a result; returns whether the opcode is a conversion.</summary>
    public static bool TryEvaluate(Opcode opcode, IRType type, IRType result, long a, out long bits)
    {
        bool isWide = result == IRType.I64;
        switch (opcode)
        {
            case Opcode.Wrap:
            case Opcode.ExtendS:
                bits = (int)a;
                return true;
            case Opcode.ExtendU:
                bits = (uint)a;
                return true;
            case Opcode.TruncSatS:
                bits = isWide ? ToInt64(AsDouble(type, a)) : ToInt32(AsDouble(type, a));
                return true;
            case Opcode.TruncSatU:
                bits = isWide ? (long)ToUInt64(AsDouble(type, a)) : (int)ToUInt32(AsDouble(type, a));
                return true;
            case Opcode.ConvertS:
                bits = Pattern(result, (float)a, a);
                return true;
            case Opcode.ConvertU:
                ulong value = type == IRType.I64 ? (ulong)a : (uint)a;
                bits = Pattern(result, ToSingle(value), ToDouble(value));
                return true;
            case Opcode.Demote:
                bits = FloatArithmetic.Canonical((float)BitConverter.Int64BitsToDouble(a));
                return true;
            case Opcode.Promote:
                bits = FloatArithmetic.Canonical((double)BitConverter.Int32BitsToSingle((int)a));
                return true;
            case Opcode.Reinterpret:
                bits = a;
                return true;
            default:
                bits = 0;
                return false;
        }
    }

    private static double AsDouble(IRType type, long bits) =>
        type == IRType.F32 ? BitConverter.Int32BitsToSingle((int)bits) : BitConverter.Int64BitsToDouble(bits);

    private static long Pattern(IRType type, float single, double number) =>
        type == IRType.F32 ? BitConverter.SingleToInt32Bits(single) : BitConverter.DoubleToInt64Bits(number);

    // Rounding once: the lowest bit is kept so that a tie that is none is not taken for one.
    private static float ToSingle(ulong value) => (long)value >= 0 ? (float)(long)value : (float)(long)((value >> 1) | (value & 1)) * 2;

    private static double ToDouble(ulong value) => (long)value >= 0 ? (double)(long)value : (double)(long)((value >> 1) | (value & 1)) * 2;

    // Casts of numbers out of range are not the same on every machine, so the range is looked at first.
    private static int ToInt32(double value) =>
        double.IsNaN(value) ? 0 : value <= int.MinValue ? int.MinValue : value >= int.MaxValue ? int.MaxValue : (int)value;

    private static uint ToUInt32(double value) =>
        double.IsNaN(value) || value <= 0 ? 0 : value >= uint.MaxValue ? uint.MaxValue : (uint)(long)value;

    private static long ToInt64(double value) =>
        double.IsNaN(value) ? 0 : value < -9223372036854775808.0 ? long.MinValue : value >= 9223372036854775808.0 ? long.MaxValue : (long)value;

    private static ulong ToUInt64(double value)
    {
        if (double.IsNaN(value) || value <= 0)
        {
            return 0;
        }

        if (value >= 18446744073709551616.0)
        {
            return ulong.MaxValue;
        }

        return value < 9223372036854775808.0 ? (ulong)(long)value : (ulong)(long)(value - 9223372036854775808.0) + 0x8000000000000000;
    }
}
