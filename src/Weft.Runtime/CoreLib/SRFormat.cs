using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// The library's texts with what belongs into them. They have plain holes and hexadecimal ones, so that the machinery of composite
/// formatting, which reaches all formats of all types, is not needed for a message.
/// </summary>
[SubstituteFor("System.SR")]
internal static class SRFormat
{
    /// <summary>A text with a value.</summary>
    public static string Format(string text, object? first) => Compose(text, [first]);

    /// <summary>A text with values.</summary>
    public static string Format(string text, object? first, object? second) => Compose(text, [first, second]);

    /// <summary>A text with values.</summary>
    public static string Format(string text, object? first, object? second, object? third) => Compose(text, [first, second, third]);

    /// <summary>A text with values.</summary>
    public static string Format(string text, object?[]? values) => values is null ? text : Compose(text, values);

    private static string Compose(string text, ReadOnlySpan<object?> values)
    {
        string result = "";
        int position = 0;
        while (position < text.Length)
        {
            int brace = IndexOfBrace(text, position);
            result = string.Concat(result, text.AsSpan(position, brace - position));
            if (brace == text.Length)
            {
                break;
            }

            position = brace + 1;
            if (text[position] == text[brace])
            {
                result = string.Concat(result, text.AsSpan(position++, 1));
            }
            else
            {
                result = string.Concat(result, Fill(text, ref position, values));
            }
        }

        return result;
    }

    private static int IndexOfBrace(string text, int position)
    {
        while (position < text.Length && text[position] is not ('{' or '}'))
        {
            position++;
        }

        return position;
    }

    // Leaves the position behind the hole.
    private static string? Fill(string text, ref int position, ReadOnlySpan<object?> values)
    {
        int index = 0;
        while (text[position] is >= '0' and <= '9')
        {
            index = (index * 10) + (text[position++] - '0');
        }

        bool isHexadecimal = false;
        int letters = 0;
        int digits = 0;
        while (text[position] != '}')
        {
            char character = text[position++];
            if (character is 'x' or 'X')
            {
                isHexadecimal = true;
                letters = character - ('x' - 'a') - 10;
            }
            else if (character is >= '0' and <= '9')
            {
                digits = (digits * 10) + (character - '0');
            }
        }

        position++;
        object? value = values[index];
        return isHexadecimal && BitsOf(value) is { } bits ? Hexadecimal(bits, letters, digits) : TextOf(value);
    }

    private static string? TextOf(object? value) =>
        value is not null && IsFormattable(value) ? ToText(value, null, null) : value?.ToString();

    private static ulong? BitsOf(object? value) => value switch
    {
        int number => (uint)number,
        uint number => number,
        byte number => number,
        ushort number => number,
        long number => (ulong)number,
        ulong number => number,
        _ => null,
    };

    private static string Hexadecimal(ulong bits, int letters, int digits)
    {
        int length = Math.Max(digits, 1);
        while (length < 16 && bits >> (4 * length) != 0)
        {
            length++;
        }

        Span<char> result = stackalloc char[16];
        result = result[..length];
        for (int i = length - 1; i >= 0; i--)
        {
            int digit = (int)(bits & 15);
            result[i] = (char)(digit + (digit < 10 ? '0' : letters));
            bits >>= 4;
        }

        return new(result);
    }

    [OfProgram("System.IFormattable")]
    private static extern bool IsFormattable(object value);

    [OfProgram("ToString")]
    private static extern string? ToText(object value, string? format, IFormatProvider? provider);
}
