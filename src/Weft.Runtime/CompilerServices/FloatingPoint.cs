using System.Numerics;

namespace Weft.CompilerServices;

/// <summary>Floating-point operations of IL that WebAssembly has no instruction for.</summary>
internal static class FloatingPoint
{
    private const int MantissaBits = 52;
    private const long ImplicitBit = 1L << MantissaBits;

    /// <summary>
    /// The remainder that has the sign of <paramref name="dividend"/> and is exact, as C# defines <c>%</c> and IEEE 754's other
    /// remainder is not.
    /// </summary>
    public static double Remainder(double dividend, double divisor)
    {
        if (double.IsNaN(divisor) || divisor == 0 || !double.IsFinite(dividend))
        {
            return double.NaN;
        }

        double magnitude = Math.Abs(dividend);
        double modulus = Math.Abs(divisor);
        if (magnitude < modulus)
        {
            return dividend;
        }

        (long rest, int exponent) = Decompose(magnitude);
        (long step, int stepExponent) = Decompose(modulus);

        // Long division, of which only the remainder is kept.
        for (; exponent > stepExponent; exponent--)
        {
            rest = rest >= step ? rest - step : rest;
            rest <<= 1;
        }

        rest = rest >= step ? rest - step : rest;
        return Math.CopySign(Compose(rest, stepExponent), dividend);
    }

    // A number, not zero, as an integer of 53 bits times a power of two. Long division takes one bit at a time, so the divisor's highest
    // bit must be in its place for subnormal numbers as well; their exponents then go below the least one.
    private static (long Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits);
        long mantissa = bits & (ImplicitBit - 1);
        if (exponent != 0)
        {
            return (mantissa | ImplicitBit, exponent);
        }

        int shift = BitOperations.LeadingZeroCount((ulong)mantissa) - BitOperations.LeadingZeroCount((ulong)ImplicitBit);
        return (mantissa << shift, 1 - shift);
    }

    private static double Compose(long mantissa, int exponent)
    {
        if (mantissa == 0)
        {
            return 0;
        }

        while (mantissa < ImplicitBit && exponent > 1)
        {
            mantissa <<= 1;
            exponent--;
        }

        // A remainder is a multiple of the least subnormal number, as its operands are: nothing is shifted out.
        mantissa >>= exponent < 1 ? 1 - exponent : 0;
        long bits = mantissa < ImplicitBit ? mantissa : (mantissa - ImplicitBit) | ((long)exponent << MantissaBits);
        return BitConverter.Int64BitsToDouble(bits);
    }
}
