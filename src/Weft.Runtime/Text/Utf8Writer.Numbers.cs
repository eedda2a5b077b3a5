namespace Weft.Text;

public ref partial struct Utf8Writer
{
    private const int MaximumDigits = 20;

    /// <summary>Writes a number in decimal.</summary>
    public void Write(int value) => Write((long)value);

    /// <summary>Writes a number in decimal.</summary>
    public void Write(uint value) => Write((ulong)value);

    /// <summary>Writes a number in decimal.</summary>
    public void Write(long value)
    {
        if (value < 0)
        {
            WriteByte((byte)'-');
        }

        // The magnitude of the smallest number is not a signed one.
        Write(value < 0 ? 0 - (ulong)value : (ulong)value);
    }

    /// <summary>Writes a number in decimal.</summary>
    public void Write(ulong value)
    {
        Span<byte> digits = stackalloc byte[MaximumDigits];
        int start = MaximumDigits;
        do
        {
            ulong quotient = value / 10;
            digits[--start] = (byte)('0' + (int)(value - (quotient * 10)));
            value = quotient;
        }
        while (value != 0);

        Write(digits[start..]);
    }

    /// <summary>Writes a number in hexadecimal, in lower case and without a prefix.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many digits at least, up to 16; zeros come before.</param>
    public void WriteHex(ulong value, int digits = 1)
    {
        int shift = 60;
        while (shift > 0 && (value >> shift) == 0 && shift >= digits * 4)
        {
            shift -= 4;
        }

        for (; shift >= 0; shift -= 4)
        {
            int digit = (int)(value >> shift) & 0xF;
            WriteByte((byte)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }
    }
}
