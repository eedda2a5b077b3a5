namespace Weft.Mathematics;

/// <summary>The exponential function, to about 63 bits.</summary>
internal static class Exponential
{
    /// <summary>Above it the result is infinite.</summary>
    public const double Overflow = 709.782712893384;

    /// <summary>Below it the result is zero.</summary>
    public const double Underflow = -745.1332191019412;

    private const double InverseOfLog2 = 1.4426950408889634;

    // The natural logarithm of 2 in three parts, of which the first two have room for the product with any exponent.
    private const double Log2First = 0.6931471805592082;
    private const double Log2Second = 7.371002565161996e-13;
    private const double Log2Third = 5.8029889835956905e-25;

    private static Extended Sixth => new(0.16666666666666666, 9.25185853854297e-18);

    /// <summary>A power of two's exponent times the logarithm of 2.</summary>
    public static Extended LogarithmOfPower(int exponent) =>
        Extended.Sum(exponent * Log2First, exponent * Log2Second) + (exponent * Log2Third);

    /// <summary>Takes <c>e^x</c> apart: it is <c>2^exponent * (1 + rest)</c>.</summary>
    /// <param name="value">Between <see cref="Underflow"/> and <see cref="Overflow"/>.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>The rest, precise relative to itself.</returns>
    public static Extended Decompose(Extended value, out int exponent)
    {
        double multiple = Math.Round(value.High * InverseOfLog2);
        exponent = (int)multiple;
        Extended rest = Extended.Sum(value.High, -multiple * Log2First) + Extended.Sum(-multiple * Log2Second, value.Low);
        return Kernel(rest + (-multiple * Log2Third));
    }

    /// <summary><c>e^x</c>, rounded.</summary>
    public static double Compute(Extended value) => value.High switch
    {
        double.NaN => double.NaN,
        > Overflow => double.PositiveInfinity,
        < Underflow => 0,
        _ => (1 + Decompose(value, out int exponent)).Scale(exponent),
    };

    /// <summary><c>e^x - 1</c> for numbers whose magnitude is at most 50.</summary>
    public static Extended MinusOne(double value)
    {
        Extended rest = Decompose(value, out int exponent);
        return exponent == 0 ? rest : (1 + rest).TimesPowerOfTwo(exponent) - 1;
    }

    // The series of e^x - 1 for magnitudes up to half the logarithm of 2; its first terms decide about the last bits.
    private static Extended Kernel(Extended value)
    {
        double x = value.High;
        double tail = 1.0 / 24 + (x * (1.0 / 120 + (x * (1.0 / 720 + (x * (1.0 / 5040 + (x * (1.0 / 40320 + (x * (1.0 / 362880
            + (x * (1.0 / 3628800 + (x * (1.0 / 39916800 + (x * (1.0 / 479001600 + (x * (1.0 / 6227020800
            + (x * (1.0 / 87178291200 + (x * (1.0 / 1307674368000 + (x / 20922789888000)))))))))))))))))))))));
        Extended square = value * value;
        double squared = square.High;
        return value + ((square * 0.5) + ((square * value * Sixth) + (squared * squared * tail)));
    }
}
