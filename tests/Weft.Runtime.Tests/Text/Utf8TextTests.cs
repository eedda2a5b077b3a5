using System.Text;
using Weft.Text;

namespace Weft.Runtime.Tests.Text;

/// <summary>Strings of bytes and back are what <see cref="Encoding.UTF8"/> makes of them, of what is no text too.</summary>
public sealed class Utf8TextTests
{
    [Fact]
    public void Bytes_become_the_text_that_dotnet_makes_of_them()
    {
        byte[] interesting = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF];
        Span<byte> bytes = stackalloc byte[4];
        int count = interesting.Length;
        for (int number = 0; number < count * count * count * count; number++)
        {
            int rest = number;
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = interesting[rest % count];
                rest /= count;
            }

            Assert.Equal(Encoding.UTF8.GetString(bytes), Utf8Text.GetString(bytes));
        }
    }

    [Fact]
    public void A_text_becomes_the_bytes_that_dotnet_makes_of_it()
    {
        char[] interesting = ['\0', 'a', '\u007F', '\u0080', '\u07FF', '\u0800', '\uD7FF', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uE000', '\uFFFF'];
        foreach (char first in interesting)
        {
            foreach (char second in interesting)
            {
                foreach (char third in interesting)
                {
                    string text = new([first, second, third]);
                    Assert.Equal(Encoding.UTF8.GetBytes(text), Utf8Text.GetBytes(text));
                }
            }
        }
    }

    [Fact]
    public void Nothing_becomes_nothing()
    {
        Assert.Equal("", Utf8Text.GetString([]));
        Assert.Empty(Utf8Text.GetBytes(""));
    }
}
