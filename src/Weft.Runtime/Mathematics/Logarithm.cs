namespace Weft.Mathematics;

/// <summary>The natural logarithm, to about 68 bits.</summary>
internal static class Logarithm
{
    private const double RootOfTwo = 1.4142135623730951;
    private const double LeastNormal = 2.2250738585072014E-308;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int SubnormalShift = 54;

    private static Extended TwoThirds => new(0.6666666666666666, 3.700743415417188e-17);

    private static Extended TwoFifths => new(0.4, -2.2204460492503132e-17);

    private static Extended InverseOfLog2 => new(1.4426950408889634, 2.0355273740931033e-17);

    private static Extended InverseOfLog10 => new(0.4342944819032518, 1.098319650216765e-17);

    /// <summary>The natural logarithm of any number.</summary>
    public static double Natural(double value) => IsOrdinary(value) ? Of(value).Value : OfSpecial(value);

    /// <summary>The logarithm to the base 2 of any number, exact for powers of 2.</summary>
    public static double Binary(double value)
    {
        if (!IsOrdinary(value))
        {
            return OfSpecial(value);
        }

        Extended rest = Decompose(value, out int exponent) * InverseOfLog2;
        return (exponent + rest).Value;
    }

    /// <summary>The logarithm to the base 10 of any number.</summary>
    public static double Decimal(double value) => IsOrdinary(value) ? (Of(value) * InverseOfLog10).Value : OfSpecial(value);

    /// <summary>Takes the logarithm of a number apart: that of the power of two nearest to it, and that of the rest.</summary>
    /// <param name="value">A positive, finite number.</param>
    /// <param name="exponent">The power's exponent.</param>
    public static Extended Decompose(double value, out int exponent)
    {
        int shift = 0;
        if (value < LeastNormal)
        {
            value *= Extended.PowerOfTwo(SubnormalShift);
            shift = SubnormalShift;
        }

        exponent = ExponentOf(value);
        double mantissa = Mantissa(value);
        if (mantissa > RootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        exponent -= shift;
        return Kernel(mantissa - 1);
    }

    /// <summary>The logarithm of a positive, finite number.</summary>
    public static Extended Of(double value)
    {
        Extended rest = Decompose(value, out int exponent);
        return exponent == 0 ? rest : Exponential.LogarithmOfPower(exponent) + rest;
    }

    /// <summary>The logarithm of one and a number that is not negative, or above -0.25; precise relative to itself.</summary>
    public static Extended OfOnePlus(Extended value)
    {
        Extended sum = 1 + value;
        int exponent = ExponentOf(sum.High);
        Extended mantissa = sum.TimesPowerOfTwo(-exponent);
        if (mantissa.High > RootOfTwo)
        {
            mantissa = mantissa.TimesPowerOfTwo(-1);
            exponent++;
        }

        return exponent == 0 ? Kernel(value) : Exponential.LogarithmOfPower(exponent) + Kernel(mantissa - 1);
    }

    private static bool IsOrdinary(double value) => value > 0 && value <= double.MaxValue;

    private static double OfSpecial(double value) => value switch
    {
        0 => double.NegativeInfinity,
        double.PositiveInfinity => value,
        _ => double.NaN,
    };

    private static double Mantissa(double value) => BitConverter.Int64BitsToDouble(
        (BitConverter.DoubleToInt64Bits(value) & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));

    private static int ExponentOf(double value) => (int)(BitConverter.DoubleToInt64Bits(value) >> MantissaBits) - ExponentBias;

    // log(1 + f) is twice the area tangent of s = f / (2 + f), whose series converges fast: s is at most 0.172.
    private static Extended Kernel(Extended fraction)
    {
        Extended ratio = fraction / (2 + fraction);
        Extended square = ratio * ratio;
        double x = square.High;
        double tail = 2.0 / 7 + (x * (2.0 / 9 + (x * (2.0 / 11 + (x * (2.0 / 13 + (x * (2.0 / 15 + (x * (2.0 / 17 + (x * (2.0 / 19
            + (x * (2.0 / 21 + (x * (2.0 / 23 + (x * (2.0 / 25 + (x * (2.0 / 27))))))))))))))))))));
        return ratio * (2 + (square * (TwoThirds + (square * (TwoFifths + (x * tail))))));
    }
}
