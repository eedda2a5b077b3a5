using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Weft.Host.Preparation;

/// <summary>SHA-256 (FIPS 180-4) over what the cache keeps.</summary>
/// <remarks>
/// The class library's implementation is the system's, which takes 4 ms to load: a quarter of what an empty process takes. Short
/// content is hashed here in less, long content by the faster one.
/// </remarks>
internal static class ContentHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const int BlockSize = 64;
    private const string Digits = "0123456789abcdef";

    // Beyond this the system's implementation has made up for its loading.
    private const int ShortContent = 512 * 1024;

    private static ReadOnlySpan<uint> RoundConstants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Hashes content.</summary>
    /// <param name="content">What is hashed.</param>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    public static void Compute(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        if (content.Length > ShortContent)
        {
            SHA256.HashData(content, destination);
        }
        else
        {
            ComputeShort(content, destination);
        }
    }

    /// <summary>Whether a hash is the content's.</summary>
    public static bool IsOf(ReadOnlySpan<byte> content, ReadOnlySpan<byte> hash)
    {
        Span<byte> actual = stackalloc byte[Size];
        Compute(content, actual);
        return actual.SequenceEqual(hash);
    }

    /// <summary>Hashes content, in hexadecimal digits.</summary>
    public static string ToText(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        Compute(content, hash);
        Span<char> digits = stackalloc char[2 * Size];
        for (int i = 0; i < hash.Length; i++)
        {
            digits[2 * i] = Digits[hash[i] >> 4];
            digits[(2 * i) + 1] = Digits[hash[i] & 15];
        }

        return new string(digits);
    }

    /// <summary>Hashes content without the system's help.</summary>
    public static void ComputeShort(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        // Not a collection expression, whose helpers are not compiled ahead of time.
        Span<uint> state = stackalloc uint[] { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
        ulong bits = (ulong)content.Length * 8;
        for (; content.Length >= BlockSize; content = content[BlockSize..])
        {
            AddBlock(state, content);
        }

        // One bit, zeros, and the length: in this block where it has room for them, else in one more.
        Span<byte> end = stackalloc byte[2 * BlockSize];
        end.Clear();
        content.CopyTo(end);
        end[content.Length] = 0x80;
        end = end[..(content.Length < BlockSize - sizeof(ulong) ? BlockSize : 2 * BlockSize)];
        BinaryPrimitives.WriteUInt64BigEndian(end[^sizeof(ulong)..], bits);
        for (; !end.IsEmpty; end = end[BlockSize..])
        {
            AddBlock(state, end);
        }

        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(destination[(i * sizeof(uint))..], state[i]);
        }
    }

    private static void AddBlock(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> schedule = stackalloc uint[64];
        for (int i = 0; i < 16; i++)
        {
            schedule[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * sizeof(uint))..]);
        }

        for (int i = 16; i < schedule.Length; i++)
        {
            uint early = schedule[i - 15];
            uint late = schedule[i - 2];
            schedule[i] = schedule[i - 16] + schedule[i - 7]
                + (BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3))
                + (BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10));
        }

        (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
        (uint e, uint f, uint g, uint h) = (state[4], state[5], state[6], state[7]);
        ReadOnlySpan<uint> constants = RoundConstants;
        for (int i = 0; i < schedule.Length; i++)
        {
            uint first = h + constants[i] + schedule[i] + ((e & f) ^ (~e & g))
                + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
            uint second = ((a & b) ^ (a & c) ^ (b & c))
                + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
