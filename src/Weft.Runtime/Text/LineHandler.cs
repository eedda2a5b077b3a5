using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft.Text;

/// <summary>
/// Makes <c>Terminal.WriteLine($"thread {id}: {sum}")</c> write without a heap: the line is put together on the stack and cut off behind
/// <see cref="Capacity"/> bytes. Literals, UTF-8, integers and floating-point numbers have a place in it.
/// </summary>
[InterpolatedStringHandler]
public unsafe ref struct LineHandler
{
    /// <summary>The longest line in bytes.</summary>
    public const int Capacity = 512;

    // Six digits are what most numbers of a program's output are read with; a format says another count.
    private const int UsualDecimals = 6;

    private fixed byte _buffer[Capacity];
    private int _length;

    /// <summary>Starts a line.</summary>
    /// <param name="literalLength">Not used: the buffer has its size.</param>
    /// <param name="formattedCount">Not used.</param>
    public LineHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    /// <summary>The line so far.</summary>
    [UnscopedRef]
    internal ReadOnlySpan<byte> Written => MemoryMarshal.CreateReadOnlySpan(ref _buffer[0], _length);

    /// <summary>Adds what stands between the holes.</summary>
    public void AppendLiteral(string value)
    {
        Utf8Writer writer = Rest();
        writer.Write(value);
        _length += writer.Written.Length;
    }

    /// <summary>Adds UTF-8 text.</summary>
    public void AppendFormatted(scoped ReadOnlySpan<byte> value)
    {
        Utf8Writer writer = Rest();
        writer.Write(value);
        _length += writer.Written.Length;
    }

    /// <summary>Adds a text.</summary>
    public void AppendFormatted(string value) => AppendLiteral(value);

    /// <summary>Adds a number in decimal.</summary>
    public void AppendFormatted(int value) => AppendFormatted((long)value);

    /// <summary>Adds a number in decimal.</summary>
    public void AppendFormatted(uint value) => AppendFormatted((ulong)value);

    /// <summary>Adds a number in decimal.</summary>
    public void AppendFormatted(long value)
    {
        Utf8Writer writer = Rest();
        writer.Write(value);
        _length += writer.Written.Length;
    }

    /// <summary>Adds a number in decimal.</summary>
    public void AppendFormatted(ulong value)
    {
        Utf8Writer writer = Rest();
        writer.Write(value);
        _length += writer.Written.Length;
    }

    /// <summary>Adds <c>True</c> or <c>False</c>.</summary>
    public void AppendFormatted(bool value) => AppendFormatted(value ? "True"u8 : "False"u8);

    /// <summary>Adds a number with six digits behind the point.</summary>
    public void AppendFormatted(double value)
    {
        Utf8Writer writer = Rest();
        writer.Write(value, UsualDecimals);
        _length += writer.Written.Length;
    }

    /// <summary>Adds a number with a fixed count of digits behind the point.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format"><c>F</c> and the count of digits, such as <c>F9</c>.</param>
    public void AppendFormatted(double value, string format)
    {
        int decimals = 0;
        for (int index = 1; index < format.Length; index++)
        {
            decimals = (decimals * 10) + (format[index] - '0');
        }

        Utf8Writer writer = Rest();
        writer.Write(value, decimals);
        _length += writer.Written.Length;
    }

    [UnscopedRef]
    private Utf8Writer Rest() => new(MemoryMarshal.CreateSpan(ref _buffer[_length], Capacity - _length));
}
