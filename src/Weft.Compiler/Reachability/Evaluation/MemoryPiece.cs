using System.Buffers.Binary;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>A piece of memory while a class constructor is evaluated: a static field, an object, a variable in a frame.</summary>
/// <param name="size">Bytes, all zero at first.</param>
/// <param name="kind">What it is.</param>
internal sealed class MemoryPiece(int size, PieceKind kind)
{
    private readonly byte[] _bytes = new byte[size];

    // By their offsets; the bytes below them are zero.
    private readonly SortedDictionary<int, EvaluatedValue> _addresses = [];

    /// <summary>What it is.</summary>
    public PieceKind Kind { get; } = kind;

    /// <summary>The class of an object.</summary>
    public TypeDesc? Type { get; init; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The addresses that it holds.</summary>
    public IReadOnlyDictionary<int, EvaluatedValue> Addresses => _addresses;

    /// <summary>Whether all of it is zero.</summary>
    public bool IsZero => _addresses.Count == 0 && !_bytes.AsSpan().ContainsAnyExcept((byte)0);

    /// <summary>Whether a range is in the piece.</summary>
    public bool Has(long offset, long length) => offset >= 0 && length >= 0 && offset + length <= _bytes.Length;

    /// <summary>Reads a value; null where that is none, such as half of an address.</summary>
    public EvaluatedValue? Load(long offset, MemoryAccess access, IRType type)
    {
        if (!Has(offset, access.Width) || access.Width > sizeof(long))
        {
            return null;
        }

        int place = (int)offset;
        if (_addresses.TryGetValue(place, out EvaluatedValue address))
        {
            return access.Width == sizeof(int) && type.IsI32Like() ? address : null;
        }

        if (HasAddress(place, access.Width))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        bytes.Clear();
        _bytes.AsSpan(place, access.Width).CopyTo(bytes);
        long bits = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        int unused = 64 - (access.Width * 8);
        return new(access.IsSigned || type.Size() == access.Width ? bits << unused >> unused : bits);
    }

    /// <summary>Writes a value; false where it does not fit.</summary>
    public bool Store(long offset, MemoryAccess access, EvaluatedValue value)
    {
        if (!Has(offset, access.Width) || access.Width > sizeof(long) || (!value.IsNumber && (access.Width != sizeof(int) || offset % sizeof(int) != 0)))
        {
            return false;
        }

        int place = (int)offset;
        if (!Clear(place, access.Width))
        {
            return false;
        }

        if (!value.IsNumber)
        {
            _addresses.Add(place, value);
            return true;
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Bits);
        bytes[..access.Width].CopyTo(_bytes.AsSpan(place));
        return true;
    }

    /// <summary>Sets bytes; false where that would leave half of an address.</summary>
    public bool Fill(long offset, long length, byte value)
    {
        if (!Has(offset, length) || !Clear((int)offset, (int)length))
        {
            return false;
        }

        _bytes.AsSpan((int)offset, (int)length).Fill(value);
        return true;
    }

    /// <summary>Copies bytes and addresses from a piece, which may be the same one; false where that is not whole.</summary>
    public bool Copy(long offset, MemoryPiece source, long from, long length)
    {
        if (!Has(offset, length) || !source.Has(from, length) || source.HasPart((int)from, (int)length))
        {
            return false;
        }

        List<KeyValuePair<int, EvaluatedValue>> addresses = [];
        foreach (KeyValuePair<int, EvaluatedValue> address in source._addresses)
        {
            if (address.Key >= from && address.Key < from + length)
            {
                addresses.Add(address);
            }
        }

        if (addresses.Count > 0 && (offset - from) % sizeof(int) != 0)
        {
            return false;
        }

        byte[] bytes = source._bytes.AsSpan((int)from, (int)length).ToArray();
        if (!Clear((int)offset, (int)length))
        {
            return false;
        }

        bytes.CopyTo(_bytes.AsSpan((int)offset));
        foreach ((int place, EvaluatedValue value) in addresses)
        {
            _addresses.Add(place - (int)from + (int)offset, value);
        }

        return true;
    }

    /// <summary>Puts in what is there at the start.</summary>
    public void Set(ReadOnlySpan<byte> content) => content.CopyTo(_bytes);

    private bool HasAddress(int offset, int length)
    {
        foreach (int place in _addresses.Keys)
        {
            if (place < offset + length && offset < place + sizeof(int))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPart(int offset, int length) => HasPartAt(offset) || HasPartAt(offset + length);

    private bool HasPartAt(int offset)
    {
        foreach (int place in _addresses.Keys)
        {
            if (place < offset && offset < place + sizeof(int))
            {
                return true;
            }
        }

        return false;
    }

    private bool Clear(int offset, int length)
    {
        if (HasPart(offset, length))
        {
            return false;
        }

        for (int place = offset; place < offset + length && _addresses.Count > 0; place++)
        {
            _addresses.Remove(place);
        }

        _bytes.AsSpan(offset, length).Clear();
        return true;
    }
}

/// <summary>What a piece of memory is.</summary>
internal enum PieceKind : byte
{
    /// <summary>A variable of a method that runs.</summary>
    Frame,

    /// <summary>A static field of the class.</summary>
    Field,

    /// <summary>An object that the constructor has made.</summary>
    Object,

    /// <summary>What the module has anyway, and nobody writes.</summary>
    Constant,
}
