using System.Globalization;
using System.Text;

namespace Weft.Wasm.Text;

/// <summary>Writes numbers and strings in the text format.</summary>
internal static class TextLiterals
{
    private const int SinglePayload = 0x7FFFFF;
    private const int SingleCanonical = 0x400000;
    private const long DoublePayload = 0xFFFFFFFFFFFFF;
    private const long DoubleCanonical = 0x8000000000000;

    /// <summary>A 32-bit number, from its bits: payloads of NaN are kept.</summary>
    public static string Single(int bits)
    {
        float value = BitConverter.Int32BitsToSingle(bits);
        return float.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : NotFinite(float.IsNaN(value), bits < 0, bits & SinglePayload, SingleCanonical);
    }

    /// <summary>A 64-bit number, from its bits.</summary>
    public static string Double(long bits)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        return double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : NotFinite(double.IsNaN(value), bits < 0, bits & DoublePayload, DoubleCanonical);
    }

    /// <summary>A string in quotes.</summary>
    public static string Quote(string text) => Quote(Encoding.UTF8.GetBytes(text), keepUnicode: true);

    /// <summary>Bytes in quotes.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes) => Quote(bytes, keepUnicode: false);

    // All that is not printable ASCII is escaped byte by byte, so that names with control or direction characters cannot deceive.
    private static string Quote(ReadOnlySpan<byte> bytes, bool keepUnicode)
    {
        if (keepUnicode && TryDecodePrintable(bytes, out string? text))
        {
            return $"\"{text}\"";
        }

        var builder = new StringBuilder(bytes.Length + 2).Append('"');
        foreach (byte value in bytes)
        {
            if (value is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\'))
            {
                builder.Append((char)value);
            }
            else
            {
                builder.Append('\\').Append(value.ToString("x2", CultureInfo.InvariantCulture));
            }
        }

        return builder.Append('"').ToString();
    }

    private static bool TryDecodePrintable(ReadOnlySpan<byte> bytes, out string? text)
    {
        text = Encoding.UTF8.GetString(bytes);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isVisible = Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || rune.Value == ' ';
            if (!isVisible || rune.Value is '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static string NotFinite(bool isNaN, bool isNegative, long payload, long canonical)
    {
        string sign = isNegative ? "-" : string.Empty;
        if (!isNaN)
        {
            return $"{sign}inf";
        }

        return payload == canonical ? $"{sign}nan" : string.Create(CultureInfo.InvariantCulture, $"{sign}nan:0x{payload:x}");
    }
}
