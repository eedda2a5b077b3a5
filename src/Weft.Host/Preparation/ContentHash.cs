using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Weft.Host.Preparation;

/// <summary>
/// SHA-256 (FIPS 180-4). Short inputs are hashed here: loading the system's cryptography takes longer than most programs take to
/// start, and a small cached module needs two short hashes and nothing else of it.
/// </summary>
internal static class ContentHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // At some hundred MB/s, about as long as loading the library.
    private const int LongestShort = 1 << 20;
    private const int BlockSize = 64;
    private const int LengthSize = 8;

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

    private static ReadOnlySpan<uint> InitialState =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>Hashes bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="hash">Takes the hash, <see cref="Size"/> bytes.</param>
    public static void Compute(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        if (content.Length > LongestShort)
        {
            SHA256.HashData(content, hash);
            return;
        }

        ComputeShort(content, hash);
    }

    /// <summary>Hashes bytes here, whatever their number.</summary>
    public static void ComputeShort(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        Span<uint> state = stackalloc uint[InitialState.Length];
        InitialState.CopyTo(state);
        int whole = content.Length & -BlockSize;
        for (int i = 0; i < whole; i += BlockSize)
        {
            Absorb(state, content.Slice(i, BlockSize));
        }

        // The rest, a one bit, zeros, and the length in bits: one block or two.
        Span<byte> tail = stackalloc byte[2 * BlockSize];
        tail.Clear();
        ReadOnlySpan<byte> rest = content[whole..];
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        int length = rest.Length + 1 + LengthSize <= BlockSize ? BlockSize : 2 * BlockSize;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(length - LengthSize)..], (ulong)content.Length * 8);
        for (int i = 0; i < length; i += BlockSize)
        {
            Absorb(state, tail.Slice(i, BlockSize));
        }

        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash[(i * sizeof(uint))..], state[i]);
        }
    }

    private static void Absorb(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> schedule = stackalloc uint[RoundConstants.Length];
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
        for (int i = 0; i < schedule.Length; i++)
        {
            uint choice = (e & f) ^ (~e & g);
            uint majority = (a & b) ^ (a & c) ^ (b & c);
            uint first = h + choice + RoundConstants[i] + schedule[i]
                + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
            uint second = majority + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
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
