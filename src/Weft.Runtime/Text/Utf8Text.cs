using System.Runtime.InteropServices;

namespace Weft.Text;

/// <summary>
/// Strings of UTF-8 and back, as <c>Encoding.UTF8</c> does it, which brings many more methods into a program. What is no text becomes
/// U+FFFD, one for each longest beginning of a character (Unicode 3.9, "U+FFFD Substitution of Maximal Subparts").
/// </summary>
internal static unsafe class Utf8Text
{
    private const char Replacement = '\uFFFD';
    private const int FirstSupplementary = 0x10000;

    /// <summary>The text of bytes.</summary>
    public static string GetString(ReadOnlySpan<byte> bytes)
    {
        int length = Decode(bytes, null);
        if (length == 0)
        {
            return "";
        }

        string text = new('\0', length);
        fixed (char* characters = text)
        {
            Decode(bytes, characters);
        }

        return text;
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] GetBytes(string text)
    {
        byte[] bytes = new byte[Encode(text, null)];
        fixed (byte* destination = &MemoryMarshal.GetArrayDataReference(bytes))
        {
            Encode(text, destination);
        }

        return bytes;
    }

    // Without a destination, only counts.
    private static int Decode(ReadOnlySpan<byte> bytes, char* destination)
    {
        int length = 0;
        int position = 0;
        while (position < bytes.Length)
        {
            int value = bytes[position++];
            if (value > 0x7F)
            {
                value = DecodeLong(bytes, value, ref position);
            }

            if (value < FirstSupplementary)
            {
                Put(destination, length++, value);
            }
            else
            {
                Put(destination, length++, 0xD800 + ((value - FirstSupplementary) >> 10));
                Put(destination, length++, 0xDC00 + (value & 0x3FF));
            }
        }

        return length;
    }

    // Unicode table 3-7, "Well-Formed UTF-8 Byte Sequences": the second byte of some is from a smaller range.
    private static int DecodeLong(ReadOnlySpan<byte> bytes, int first, ref int position)
    {
        int count = first switch
        {
            >= 0xC2 and <= 0xDF => 1,
            >= 0xE0 and <= 0xEF => 2,
            >= 0xF0 and <= 0xF4 => 3,
            _ => 0,
        };
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int value = first & (0x3F >> count);
        for (int i = 0; i < count; i++)
        {
            if (position == bytes.Length || bytes[position] < lowest || bytes[position] > highest)
            {
                return Replacement;
            }

            value = (value << 6) | (bytes[position++] & 0x3F);
            lowest = 0x80;
            highest = 0xBF;
        }

        return count == 0 ? Replacement : value;
    }

    // Without a destination, only counts.
    private static int Encode(string text, byte* destination)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = text[i];
            if ((value & 0xFC00) == 0xD800 && i + 1 < text.Length && (text[i + 1] & 0xFC00) == 0xDC00)
            {
                value = FirstSupplementary + ((value & 0x3FF) << 10) + (text[++i] & 0x3FF);
            }
            else if ((value & 0xF800) == 0xD800)
            {
                value = Replacement;
            }

            length = EncodeCharacter(value, destination, length);
        }

        return length;
    }

    private static int EncodeCharacter(int value, byte* destination, int length)
    {
        int count = value < 0x80 ? 0 : value < 0x800 ? 1 : value < FirstSupplementary ? 2 : 3;
        int marks = count == 0 ? 0 : (0xF00 >> (count + 1)) & 0xF0;
        if (destination != null)
        {
            destination[length] = (byte)(marks | (value >> (6 * count)));
            for (int i = 1; i <= count; i++)
            {
                destination[length + i] = (byte)(0x80 | ((value >> (6 * (count - i))) & 0x3F));
            }
        }

        return length + count + 1;
    }

    private static void Put(char* destination, int index, int value)
    {
        if (destination != null)
        {
            destination[index] = (char)value;
        }
    }
}
