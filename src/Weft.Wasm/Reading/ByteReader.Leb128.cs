using System.Runtime.CompilerServices;

namespace Weft.Wasm.Reading;

// A number of N bits takes at most ceil(N / 7) bytes, and the bits of the last byte beyond N are zero (unsigned) or copies of the sign
// (signed). Longer than minimal is well-formed within that bound.
internal ref partial struct ByteReader
{
    /// <summary>Reads an unsigned 32-bit number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadU32()
    {
        int position = _position;
        if ((uint)position < (uint)_bytes.Length)
        {
            byte first = _bytes[position];
            if (first < 0x80)
            {
                _position = position + 1;
                return first;
            }
        }

        return (uint)ReadUnsigned(32);
    }

    /// <summary>Reads an unsigned 64-bit number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadU64()
    {
        int position = _position;
        if ((uint)position < (uint)_bytes.Length)
        {
            byte first = _bytes[position];
            if (first < 0x80)
            {
                _position = position + 1;
                return first;
            }
        }

        return ReadUnsigned(64);
    }

    /// <summary>Reads a signed 32-bit number.</summary>
    public int ReadS32() => (int)ReadSigned(32);

    /// <summary>Reads a signed 33-bit number: an index, or a negative code.</summary>
    public long ReadS33() => ReadSigned(33);

    /// <summary>Reads a signed 64-bit number.</summary>
    public long ReadS64() => ReadSigned(64);

    private ulong ReadUnsigned(int bits)
    {
        int start = _position;
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (shift + 7 >= bits)
            {
                if (next >= 0x80)
                {
                    ThrowTooLong(bits, start);
                }

                if (next >> (bits - shift) != 0)
                {
                    ThrowTooLarge(bits, start);
                }

                return value;
            }

            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private long ReadSigned(int bits)
    {
        int start = _position;
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte();
            value |= (long)(next & 0x7F) << shift;
            if (shift + 7 >= bits)
            {
                if (next >= 0x80)
                {
                    ThrowTooLong(bits, start);
                }

                // The seven bits, sign-extended: above the value's own sign bit all must be equal.
                int extended = (sbyte)(next << 1) >> 1;
                int above = extended >> (bits - shift - 1);
                if (above is not 0 and not -1)
                {
                    ThrowTooLarge(bits, start);
                }

                int unusedAtTop = 64 - bits;
                return value << unusedAtTop >> unusedAtTop;
            }

            if (next < 0x80)
            {
                int unused = 64 - 7 - shift;
                return value << unused >> unused;
            }
        }
    }

    private readonly void ThrowTooLong(int bits, int start) =>
        Throw($"the LEB128 number is longer than the {(bits + 6) / 7} bytes of a {bits}-bit number", start);

    private readonly void ThrowTooLarge(int bits, int start) =>
        Throw($"the LEB128 number has bits beyond its {bits}", start);
}
