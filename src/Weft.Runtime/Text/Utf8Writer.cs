using System.Runtime.CompilerServices;

namespace Weft.Text;

/// <summary>
/// Puts text and numbers one behind the other into a buffer that the caller gives. What does not fit is cut off, never an error. Not
/// thread-safe.
/// </summary>
/// <example><code>
/// Utf8Writer line = new(stackalloc byte[64]);
/// line.Write("answer "u8);
/// line.Write(42);
/// Terminal.WriteLine(line.Written);
/// </code></example>
/// <param name="buffer">Where to write.</param>
public ref partial struct Utf8Writer(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>What has been written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Forgets what has been written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes UTF-8 text.</summary>
    public void Write(scoped ReadOnlySpan<byte> text)
    {
        int length = Math.Min(text.Length, _buffer.Length - _length);
        text[..length].CopyTo(_buffer[_length..]);
        _length += length;
    }

    /// <summary>Writes UTF-16 text as UTF-8; half of a surrogate pair becomes U+FFFD.</summary>
    public void Write(string text) => Write((ReadOnlySpan<char>)text);

    /// <inheritdoc cref="Write(string)"/>
    public void Write(scoped ReadOnlySpan<char> text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            int codePoint = text[index];
            if (char.IsSurrogate((char)codePoint))
            {
                if (index + 1 < text.Length && char.IsSurrogatePair((char)codePoint, text[index + 1]))
                {
                    index++;
                    codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (text[index] - 0xDC00);
                }
                else
                {
                    codePoint = 0xFFFD;
                }
            }

            WriteCodePoint(codePoint);
        }
    }

    /// <summary>Writes a byte as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_length < _buffer.Length)
        {
            _buffer[_length++] = value;
        }
    }

    private void WriteCodePoint(int value)
    {
        if (value < 0x80)
        {
            WriteByte((byte)value);
            return;
        }

        if (value < 0x800)
        {
            WriteByte((byte)(0xC0 | (value >> 6)));
        }
        else
        {
            if (value < 0x10000)
            {
                WriteByte((byte)(0xE0 | (value >> 12)));
            }
            else
            {
                WriteByte((byte)(0xF0 | (value >> 18)));
                WriteByte((byte)(0x80 | ((value >> 12) & 0x3F)));
            }

            WriteByte((byte)(0x80 | ((value >> 6) & 0x3F)));
        }

        WriteByte((byte)(0x80 | (value & 0x3F)));
    }
}
