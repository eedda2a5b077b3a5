using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Weft.Wasm.Reading;

/// <summary>Reads the primitive forms of the binary format from a range of a file and knows where it is for errors.</summary>
internal ref partial struct ByteReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly int _origin;
    private int _position;

    /// <summary>Reads a range.</summary>
    /// <param name="bytes">The range.</param>
    /// <param name="origin">Where the range begins in the file.</param>
    /// <param name="section">The section that errors name.</param>
    /// <param name="function">The function that errors name.</param>
    public ByteReader(ReadOnlyMemory<byte> bytes, int origin = 0, SectionId? section = null, FunctionIndex? function = null)
    {
        _memory = bytes;
        _bytes = bytes.Span;
        _origin = origin;
        Section = section;
        Function = function;
    }

    /// <summary>The section that errors name.</summary>
    public SectionId? Section { get; }

    /// <summary>The function that errors name.</summary>
    public FunctionIndex? Function { get; }

    /// <summary>The position in the range.</summary>
    public readonly int Position => _position;

    /// <summary>The position in the file.</summary>
    public readonly int Offset => _origin + _position;

    /// <summary>The number of bytes not yet read.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>Whether all bytes are read.</summary>
    public readonly bool AtEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _position >= _bytes.Length;
    }

    /// <summary>Looks at the next byte without reading it.</summary>
    public readonly byte Peek()
    {
        if (AtEnd)
        {
            ThrowAtEnd();
        }

        return _bytes[_position];
    }

    /// <summary>Reads a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        int position = _position;
        if ((uint)position >= (uint)_bytes.Length)
        {
            ThrowAtEnd();
        }

        _position = position + 1;
        return _bytes[position];
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(int count)
    {
        if ((uint)count > (uint)Remaining)
        {
            ThrowAtEnd();
        }

        _position += count;
    }

    /// <summary>Reads bytes as a slice of the file.</summary>
    public ReadOnlyMemory<byte> ReadSlice(int count)
    {
        int start = _position;
        Skip(count);
        return _memory.Slice(start, count);
    }

    /// <summary>Gives bytes already read, from a position up to here.</summary>
    public readonly ReadOnlyMemory<byte> SliceFrom(int start) => _memory[start.._position];

    /// <summary>Reads the next bytes as a range of their own.</summary>
    /// <param name="count">How many.</param>
    /// <param name="section">The section that errors in the range name.</param>
    /// <param name="function">The function that errors in the range name.</param>
    public ByteReader ReadRange(int count, SectionId? section, FunctionIndex? function = null)
    {
        int origin = Offset;
        return new ByteReader(ReadSlice(count), origin, section, function);
    }

    /// <summary>Reads a number of entries. More than can fit is refused before anything is allocated for them.</summary>
    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="minimumSize">The least number of bytes that an entry takes.</param>
    public int ReadCount(string what, int minimumSize = 1)
    {
        int at = _position;
        uint count = ReadU32();
        if (count > (uint)(Remaining / minimumSize))
        {
            Throw($"the number of {what} is {count}, more than fit (bytes left: {Remaining})", at);
        }

        return (int)count;
    }

    /// <summary>Reads a size that must lie within the bytes that are left.</summary>
    /// <param name="what">What has the size.</param>
    public int ReadSize(string what)
    {
        int at = _position;
        uint size = ReadU32();
        if (size > (uint)Remaining)
        {
            Throw($"the size of the {what} is {size}, more than there is (bytes left: {Remaining})", at);
        }

        return (int)size;
    }

    /// <summary>Reads a name.</summary>
    public string ReadName()
    {
        int size = ReadSize("name");
        int at = _position;
        ReadOnlySpan<byte> bytes = _bytes.Slice(at, size);
        Skip(size);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Throw("a name is not UTF-8", at);
            return string.Empty;
        }
    }

    /// <summary>Refuses bytes that are left over.</summary>
    /// <param name="what">What should have ended.</param>
    public readonly void ExpectEnd(string what)
    {
        if (!AtEnd)
        {
            Throw($"the {what} ends before its size says (bytes left: {Remaining})");
        }
    }

    /// <summary>Throws for what begins at the current position.</summary>
    [DoesNotReturn]
    public readonly void Throw(string detail) => Throw(detail, _position);

    /// <summary>Throws for what begins at a position of the range.</summary>
    [DoesNotReturn]
    public readonly void Throw(string detail, int position) =>
        throw new MalformedModuleException(_origin + position, Section, Function, detail);

    [DoesNotReturn]
    private readonly void ThrowAtEnd()
    {
        string what = Function is not null ? "function body" : Section is not null ? "section" : "file";
        Throw($"unexpected end of the {what}", _bytes.Length);
    }
}
