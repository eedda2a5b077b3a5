using System.Numerics;

namespace Weft.Compiler.IR.Interpretation;

/// <summary>Arithmetic and comparisons of floating-point numbers.</summary>
internal static class FloatArithmetic
{
    /// <summary>The canonical NaN of a single.</summary>
    public const int CanonicalNaN32 = 0x7FC00000;

    /// <summary>The canonical NaN of a double.</summary>
    public const long CanonicalNaN64 = 0x7FF8000000000000;

    /// <summary>Computes a result; returns whether the opcode is one of floating-point numbers.</summary>
    public static bool TryEvaluate(Opcode opcode, float a, float b, out long bits) =>
        TryCompare(opcode, a, b, out bits) || (TryArithmetic(opcode, a, b, out float value) && Pattern(opcode, value, out bits));

    /// <inheritdoc cref="TryEvaluate(Opcode, float, float, out long)"/>
    public static bool TryEvaluate(Opcode opcode, double a, double b, out long bits) =>
        TryCompare(opcode, a, b, out bits) || (TryArithmetic(opcode, a, b, out double value) && Pattern(opcode, value, out bits));

    /// <summary>The pattern of a result, with the NaN that stands for all that an operation may give.</summary>
    public static long Canonical(float value) => float.IsNaN(value) ? CanonicalNaN32 : BitConverter.SingleToInt32Bits(value);

    /// <inheritdoc cref="Canonical(float)"/>
    public static long Canonical(double value) => double.IsNaN(value) ? CanonicalNaN64 : BitConverter.DoubleToInt64Bits(value);

    private static bool Pattern(Opcode opcode, float value, out long bits)
    {
        bits = IsBitwise(opcode) ? BitConverter.SingleToInt32Bits(value) : Canonical(value);
        return true;
    }

    private static bool Pattern(Opcode opcode, double value, out long bits)
    {
        bits = IsBitwise(opcode) ? BitConverter.DoubleToInt64Bits(value) : Canonical(value);
        return true;
    }

    // These only change the sign bit, of a NaN too.
    private static bool IsBitwise(Opcode opcode) => opcode is Opcode.Abs or Opcode.Neg or Opcode.CopySign;

    private static bool TryCompare<T>(Opcode opcode, T a, T b, out long bits)
        where T : IFloatingPointIeee754<T>
    {
        bool? value = opcode switch
        {
            Opcode.Eq => a == b,
            Opcode.Ne => a != b,
            Opcode.Lt => a < b,
            Opcode.Gt => a > b,
            Opcode.Le => a <= b,
            Opcode.Ge => a >= b,
            _ => null,
        };
        bits = value == true ? 1 : 0;
        return value.HasValue;
    }

    private static bool TryArithmetic<T>(Opcode opcode, T a, T b, out T value)
        where T : IFloatingPointIeee754<T>
    {
        value = opcode switch
        {
            Opcode.Add => a + b,
            Opcode.Sub => a - b,
            Opcode.Mul => a * b,
            Opcode.Div => a / b,
            Opcode.Min => T.Min(a, b),
            Opcode.Max => T.Max(a, b),
            Opcode.CopySign => T.CopySign(a, b),
            Opcode.Abs => T.Abs(a),
            Opcode.Neg => -a,
            Opcode.Ceil => T.Ceiling(a),
            Opcode.Floor => T.Floor(a),
            Opcode.Trunc => T.Truncate(a),
            Opcode.Nearest => T.Round(a, MidpointRounding.ToEven),
            Opcode.Sqrt => T.Sqrt(a),
            _ => T.Zero,
        };
        return opcode is Opcode.Add or Opcode.Sub or Opcode.Mul or (>= Opcode.Div and <= Opcode.Sqrt);
    }
}
