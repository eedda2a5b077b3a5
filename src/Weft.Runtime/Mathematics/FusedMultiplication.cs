namespace Weft.Mathematics;

/// <summary>Products and sums that are rounded once (IEEE 754-2019, 5.4.1, fusedMultiplyAdd), in integers.</summary>
internal static class FusedMultiplication
{
    private const int MantissaBits = 52;
    private const int LeastExponent = -1074;

    // A product of two mantissas has up to 106 bits. Above it is one bit of room for the sum; below, bits that only round.
    private const int ProductShift = 20;
    private const int AddendShift = 73;

    /// <summary>A product and a sum of <c>double</c>s.</summary>
    public static double Compute(double left, double right, double addend)
    {
        if (left == 0 || right == 0 || !double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(addend))
        {
            // A finite product may overflow on the way to an infinite addend of the other sign.
            return double.IsFinite(left) && double.IsFinite(right) && !double.IsFinite(addend) ? addend : (left * right) + addend;
        }

        if (addend == 0)
        {
            return left * right;
        }

        ulong leftMantissa = Decompose(left, out int leftExponent);
        ulong rightMantissa = Decompose(right, out int rightExponent);
        ulong productHigh = Math.BigMul(leftMantissa, rightMantissa, out ulong productLow);
        UInt128 product = new UInt128(productHigh, productLow) << ProductShift;
        int productExponent = leftExponent + rightExponent - ProductShift;
        UInt128 term = (UInt128)Decompose(addend, out int termExponent) << AddendShift;
        termExponent -= AddendShift;
        int exponent = Math.Max(productExponent, termExponent);
        product = ShiftKeepingRest(product, exponent - productExponent);
        term = ShiftKeepingRest(term, exponent - termExponent);

        bool isNegative = double.IsNegative(left) != double.IsNegative(right);
        if (isNegative == double.IsNegative(addend))
        {
            return Round(product + term, exponent, isNegative);
        }

        return product >= term ? Round(product - term, exponent, isNegative) : Round(term - product, exponent, !isNegative);
    }

    /// <summary>A product and a sum of <c>float</c>s, whose product is exact as a <c>double</c>.</summary>
    public static float Compute(float left, float right, float addend)
    {
        double product = (double)left * right;
        double sum = product + addend;
        if (double.IsFinite(sum))
        {
            // Rounding twice is right where the first result keeps a trace of what it lost: in its last bit (round to odd).
            double rest = Extended.Sum(product, addend).Low;
            long bits = BitConverter.DoubleToInt64Bits(sum);
            if (rest != 0 && (bits & 1) == 0)
            {
                sum = BitConverter.Int64BitsToDouble(bits + ((rest > 0) == (sum > 0) ? 1 : -1));
            }
        }

        return (float)sum;
    }

    private static ulong Decompose(double value, out int exponent)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value) & long.MaxValue;
        exponent = (int)(bits >> MantissaBits);
        ulong mantissa = bits & ((1UL << MantissaBits) - 1);
        if (exponent != 0)
        {
            exponent += LeastExponent - 1;
            return mantissa | (1UL << MantissaBits);
        }

        int shift = (int)ulong.LeadingZeroCount(mantissa) - (63 - MantissaBits);
        exponent = LeastExponent - shift;
        return mantissa << shift;
    }

    private static UInt128 ShiftKeepingRest(UInt128 value, int shift)
    {
        if (shift == 0)
        {
            return value;
        }

        if (shift >= 128)
        {
            return 1;
        }

        UInt128 shifted = value >> shift;
        return (shifted << shift) == value ? shifted : shifted | 1;
    }

    private static double Round(UInt128 value, int exponent, bool isNegative)
    {
        if (value == UInt128.Zero)
        {
            return 0;
        }

        int length = 128 - (int)UInt128.LeadingZeroCount(value);
        int drop = Math.Max(length - (MantissaBits + 1), LeastExponent - exponent);
        if (drop > length)
        {
            return isNegative ? -0.0 : 0.0;
        }

        ulong kept = drop >= 128 ? 0 : (ulong)(drop <= 0 ? value << -drop : value >> drop);
        if (drop > 0)
        {
            UInt128 half = UInt128.One << (drop - 1);
            UInt128 rest = drop >= 128 ? value : value & ((half << 1) - 1);
            kept += rest > half || (rest == half && (kept & 1) != 0) ? 1UL : 0;
        }

        double result = Compose(kept, exponent + drop);
        return isNegative ? -result : result;
    }

    // What is kept is exact as a double, and so is the result, or it is infinite.
    private static double Compose(ulong mantissa, int exponent)
    {
        if (mantissa == 0 || exponent > 1023)
        {
            return mantissa == 0 ? 0 : double.PositiveInfinity;
        }

        return exponent < -1022
            ? mantissa * Extended.PowerOfTwo(exponent + 100) * Extended.PowerOfTwo(-100)
            : mantissa * Extended.PowerOfTwo(exponent);
    }
}
