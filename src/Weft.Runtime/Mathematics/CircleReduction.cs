namespace Weft.Mathematics;

/// <summary>Angles as a number of right angles and a rest between -45 and 45 degrees.</summary>
internal static class CircleReduction
{
    private const double QuarterTurn = 0.7853981633974483;
    private const double InverseOfRightAngle = 0.6366197723675814;

    // Up to here a multiple of the first three parts is exact.
    private const double LargestPlain = 1 << 19;
    private const double First = 1.5707963267341256;
    private const double Second = 6.077100506303966e-11;
    private const double Third = 2.0222662487111665e-21;
    private const double Fourth = 8.4784276603689e-32;

    private const int MantissaBits = 52;
    private const int WordBits = 64;

    /// <summary>A right angle, half of pi.</summary>
    public static Extended RightAngle => new(1.5707963267948966, 6.123233995736766e-17);

    // Two over pi, 1280 bits after the point, with a word of zeros before it. The largest number needs bits 1033 to 1224 of all.
    private static ReadOnlySpan<ulong> InverseBits =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0,
        0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA,
        0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>Reduces an angle.</summary>
    /// <param name="angle">In radians, finite.</param>
    /// <param name="rightAngles">How many right angles were taken away, modulo 4.</param>
    /// <returns>The rest, precise relative to itself.</returns>
    public static Extended Reduce(double angle, out int rightAngles)
    {
        double magnitude = Math.Abs(angle);
        if (magnitude <= QuarterTurn)
        {
            rightAngles = 0;
            return angle;
        }

        if (magnitude < LargestPlain)
        {
            double count = Math.Round(angle * InverseOfRightAngle);
            rightAngles = (int)count & 3;
            Extended rest = Extended.Sum(angle, -count * First) + (-count * Second);
            return rest + (-count * Third) + (-count * Fourth);
        }

        Extended reduced = ReduceLarge(magnitude, out rightAngles);
        if (angle < 0)
        {
            rightAngles = -rightAngles & 3;
            return -reduced;
        }

        return reduced;
    }

    // The product with two over pi, of which only the bits that are worth less than four right angles matter (M. H. Payne and
    // R. N. Hanek, 1983): 192 of them, the first at the place that the number's exponent says.
    private static Extended ReduceLarge(double angle, out int rightAngles)
    {
        long bits = BitConverter.DoubleToInt64Bits(angle);
        ulong mantissa = ((ulong)bits & ((1UL << MantissaBits) - 1)) | (1UL << MantissaBits);
        int start = (int)(bits >> MantissaBits) - 1023 - MantissaBits - 2 + WordBits;
        ulong high = Math.BigMul(mantissa, BitsAt(start + (2 * WordBits)), out ulong low);
        UInt128 sum = Multiply(mantissa, BitsAt(start + WordBits)) + high;
        ulong middle = (ulong)sum;
        high = (mantissa * BitsAt(start)) + (ulong)(sum >> WordBits);

        // The first two bits count right angles, the third rounds.
        rightAngles = (int)(high >> (WordBits - 2));
        high = (high << 2) | (middle >> (WordBits - 2));
        middle = (middle << 2) | (low >> (WordBits - 2));
        low <<= 2;
        bool isAbove = (high >> (WordBits - 1)) != 0;
        if (isAbove)
        {
            rightAngles = (rightAngles + 1) & 3;
            low = 0 - low;
            middle = ~middle + (low == 0 ? 1UL : 0);
            high = ~high + (low == 0 && middle == 0 ? 1UL : 0);
        }

        Extended rest = ToFraction(high, middle, low) * RightAngle;
        return isAbove ? -rest : rest;
    }

    private static UInt128 Multiply(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return new(high, low);
    }

    private static ulong BitsAt(int position)
    {
        int word = position / WordBits;
        int offset = position % WordBits;
        return offset == 0 ? InverseBits[word] : (InverseBits[word] << offset) | (InverseBits[word + 1] >> (WordBits - offset));
    }

    // The 106 bits from the first one that is set. No number comes nearer to a multiple of a right angle than 2^-62 of one.
    private static Extended ToFraction(ulong high, ulong middle, ulong low)
    {
        int zeros = 0;
        if (high == 0)
        {
            (high, middle, low) = (middle, low, 0);
            zeros = WordBits;
        }

        int shift = ulong.LeadingZeroCount(high) is { } count ? (int)count : 0;
        if (shift != 0)
        {
            high = (high << shift) | (middle >> (WordBits - shift));
            middle = (middle << shift) | (low >> (WordBits - shift));
        }

        zeros += shift;
        double first = high >> 11;
        double second = ((high << 53) | (middle >> 11)) >> 11;
        return Extended.OrderedSum(first * Extended.PowerOfTwo(-53 - zeros), second * Extended.PowerOfTwo(-106 - zeros));
    }
}
