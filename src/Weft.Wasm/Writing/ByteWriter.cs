using System.Text;

namespace Weft.Wasm.Writing;

/// <summary>Writes the primitive forms of the binary format into a buffer that grows. LEB128 numbers are minimal.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private const int LongestLeb128 = 10;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(capacity);
    private int _length;

    /// <summary>The number of bytes written.</summary>
    public int Length => _length;

    /// <summary>What was written. Valid as long as nothing more is.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>What was written, as an array of its own.</summary>
    public byte[] ToArray() => _buffer.Length == _length ? _buffer : _buffer.AsSpan(0, _length).ToArray();

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes a byte.</summary>
    public void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Writes an unsigned 32-bit number.</summary>
    public void WriteU32(uint value) => WriteU64(value);

    /// <summary>Writes the number of entries that follow.</summary>
    public void WriteCount(int count) => WriteU64((uint)count);

    /// <summary>Writes an unsigned 64-bit number.</summary>
    public void WriteU64(ulong value)
    {
        Reserve(LongestLeb128);
        while (value >= 0x80)
        {
            _buffer[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_length++] = (byte)value;
    }

    /// <summary>Writes a signed number of 32, 33 or 64 bits: the minimal form does not depend on the width.</summary>
    public void WriteSigned(long value)
    {
        Reserve(LongestLeb128);
        while (value is < -0x40 or >= 0x40)
        {
            _buffer[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_length++] = (byte)(value & 0x7F);
    }

    /// <summary>Writes a name.</summary>
    public void WriteName(string name)
    {
        int size = Encoding.UTF8.GetByteCount(name);
        WriteCount(size);
        Reserve(size);
        _length += Encoding.UTF8.GetBytes(name, _buffer.AsSpan(_length));
    }

    /// <summary>Begins a range whose size stands before it.</summary>
    /// <returns>What <see cref="EndSized"/> needs.</returns>
    public int BeginSized() => _length;

    /// <summary>Ends a range: its size is put in front, which moves the range by the bytes that the size takes.</summary>
    /// <param name="start">What <see cref="BeginSized"/> gave.</param>
    public void EndSized(int start)
    {
        int size = _length - start;
        int sizeLength = GetU32Length((uint)size);
        Reserve(sizeLength);
        _buffer.AsSpan(start, size).CopyTo(_buffer.AsSpan(start + sizeLength));
        _length = start;
        WriteU32((uint)size);
        _length = start + sizeLength + size;
    }

    /// <summary>The number of bytes that an unsigned number takes.</summary>
    public static int GetU32Length(uint value) => value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;

    private void Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            long wanted = Math.Max((long)_length + count, Math.Min(_buffer.Length * 2L, Array.MaxLength));
            byte[] larger = GC.AllocateUninitializedArray<byte>(checked((int)wanted));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            _buffer = larger;
        }
    }
}
