namespace Weft.Text;

public ref partial struct Utf8Writer
{
    /// <summary>The most digits that a number can be written with behind the point.</summary>
    public const int MaximumDecimals = 30;

    // 1024 bits in front of the point, and what 10^30 adds.
    private const int LimbCount = 36;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;
    private const int ExponentMask = 0x7FF;
    private const uint ChunkBase = 1_000_000_000;
    private const int ChunkDigits = 9;

    /// <summary>
    /// Writes a number with a fixed count of digits behind the point, as .NET's format <c>F</c> does: exactly, and rounded to the even
    /// digit where it lies in the middle.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many digits, 0 to <see cref="MaximumDecimals"/>.</param>
    public void Write(double value, int decimals)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int exponent = (int)(bits >> MantissaBits) & ExponentMask;
        ulong mantissa = bits & ((1UL << MantissaBits) - 1);
        if (exponent == ExponentMask)
        {
            Write(mantissa != 0 ? "NaN"u8 : value < 0 ? "-Infinity"u8 : "Infinity"u8);
            return;
        }

        // The value is mantissa * 2^exponent; times 10^decimals and rounded it is the integer whose digits are wanted.
        mantissa |= exponent != 0 ? 1UL << MantissaBits : 0;
        exponent = (exponent == 0 ? 1 : exponent) - ExponentBias;
        decimals = Math.Max(0, Math.Min(decimals, MaximumDecimals));

        Span<uint> limbs = stackalloc uint[LimbCount];
        limbs.Clear();
        limbs[0] = (uint)mantissa;
        limbs[1] = (uint)(mantissa >> 32);
        for (int index = 0; index < decimals; index++)
        {
            Multiply(limbs, 10);
        }

        if (exponent > 0)
        {
            ShiftLeft(limbs, exponent);
        }
        else if (exponent < 0)
        {
            ShiftRightRounding(limbs, -exponent);
        }

        if ((long)bits < 0)
        {
            WriteByte((byte)'-');
        }

        WriteDigits(limbs, decimals);
    }

    private void WriteDigits(scoped Span<uint> limbs, int decimals)
    {
        Span<byte> digits = stackalloc byte[LimbCount * 10];
        int start = digits.Length;
        int length = LimbCount;
        while (true)
        {
            while (length > 0 && limbs[length - 1] == 0)
            {
                length--;
            }

            // At least one digit in front of the point.
            if (length == 0 && digits.Length - start > decimals)
            {
                break;
            }

            uint chunk = Divide(limbs[..length], ChunkBase);
            for (int index = 0; index < ChunkDigits; index++)
            {
                digits[--start] = (byte)('0' + (int)(chunk % 10));
                chunk /= 10;
            }
        }

        while (digits.Length - start > decimals + 1 && digits[start] == '0')
        {
            start++;
        }

        Write(digits[start..^decimals]);
        if (decimals > 0)
        {
            WriteByte((byte)'.');
            Write(digits[^decimals..]);
        }
    }

    private static void Multiply(Span<uint> limbs, uint factor)
    {
        ulong carry = 0;
        for (int index = 0; index < limbs.Length; index++)
        {
            carry += (ulong)limbs[index] * factor;
            limbs[index] = (uint)carry;
            carry >>= 32;
        }
    }

    private static uint Divide(Span<uint> limbs, uint divisor)
    {
        ulong remainder = 0;
        for (int index = limbs.Length - 1; index >= 0; index--)
        {
            remainder = (remainder << 32) | limbs[index];
            limbs[index] = (uint)(remainder / divisor);
            remainder %= divisor;
        }

        return (uint)remainder;
    }

    private static void ShiftLeft(Span<uint> limbs, int count)
    {
        int words = count / 32;
        int rest = count % 32;
        for (int index = limbs.Length - 1; index >= 0; index--)
        {
            ulong high = index >= words ? limbs[index - words] : 0;
            ulong low = index > words ? limbs[index - words - 1] : 0;
            limbs[index] = (uint)(((high << 32) | low) << rest >> 32);
        }
    }

    private static void ShiftRightRounding(Span<uint> limbs, int count)
    {
        int half = count - 1;
        bool isHalf = Bit(limbs, half);
        bool isMore = false;
        for (int index = 0; index < limbs.Length && index * 32 < half; index++)
        {
            int below = half - (index * 32);
            isMore |= (below >= 32 ? limbs[index] : limbs[index] & ((1u << below) - 1)) != 0;
        }

        int words = count / 32;
        int rest = count % 32;
        for (int index = 0; index < limbs.Length; index++)
        {
            ulong low = index + words < limbs.Length ? limbs[index + words] : 0;
            ulong high = index + words + 1 < limbs.Length ? limbs[index + words + 1] : 0;
            limbs[index] = (uint)(((high << 32) | low) >> rest);
        }

        bool carry = isHalf && (isMore || Bit(limbs, 0));
        for (int index = 0; carry && index < limbs.Length; index++)
        {
            carry = ++limbs[index] == 0;
        }
    }

    private static bool Bit(Span<uint> limbs, int index) =>
        index / 32 < limbs.Length && ((limbs[index / 32] >> (index % 32)) & 1) != 0;
}
