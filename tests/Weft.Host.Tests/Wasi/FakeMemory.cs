using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Weft.Host.Calls;

namespace Weft.Host.Tests.Wasi;

/// <summary>Native memory that stands for a guest's. A bump allocator hands out places for arguments.</summary>
internal sealed unsafe class FakeMemory : IDisposable
{
    private readonly byte* _address;
    private int _next = 1024;

    public FakeMemory(int length = 4 * 65536)
    {
        Length = length;
        _address = (byte*)NativeMemory.AllocZeroed((nuint)length);
    }

    public int Length { get; }

    public GuestMemory View => new(_address, (ulong)Length);

    public Span<byte> Bytes => new(_address, Length);

    /// <summary>Gives a free, zeroed, 8-aligned place.</summary>
    public uint Allocate(int size)
    {
        int place = _next;
        _next = (_next + size + 15) & ~7;
        Assert.True(_next <= Length, "the fake memory is full");
        Bytes.Slice(place, size).Clear();
        return (uint)place;
    }

    /// <summary>Starts allocating from the bottom again.</summary>
    public void Reset() => _next = 1024;

    /// <summary>Places UTF-8 text.</summary>
    public (uint Pointer, uint Length) Text(string text) => Data(Encoding.UTF8.GetBytes(text));

    /// <summary>Places bytes.</summary>
    public (uint Pointer, uint Length) Data(ReadOnlySpan<byte> data)
    {
        uint place = Allocate(data.Length);
        data.CopyTo(Bytes[(int)place..]);
        return (place, (uint)data.Length);
    }

    /// <summary>Places a vector of buffers.</summary>
    public (uint Pointer, uint Count) Vectors(params ReadOnlySpan<(uint Pointer, uint Length)> buffers)
    {
        uint place = Allocate(buffers.Length * 8);
        for (int i = 0; i < buffers.Length; i++)
        {
            Write(place + ((uint)i * 8), buffers[i].Pointer);
            Write(place + ((uint)i * 8) + 4, buffers[i].Length);
        }

        return (place, (uint)buffers.Length);
    }

    public void Write(uint place, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Bytes[(int)place..], value);

    public void Write(uint place, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Bytes[(int)place..], value);

    public uint ReadU32(uint place) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes[(int)place..]);

    public ulong ReadU64(uint place) => BinaryPrimitives.ReadUInt64LittleEndian(Bytes[(int)place..]);

    public byte[] Read(uint place, int length) => Bytes.Slice((int)place, length).ToArray();

    public string ReadText(uint place, int length) => Encoding.UTF8.GetString(Bytes.Slice((int)place, length));

    public void Dispose() => NativeMemory.Free(_address);
}
