using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>Turns the guest's <c>iovec</c>s into checked host addresses.</summary>
internal static unsafe class GuestVectors
{
    /// <summary>The most buffers one call takes: the <c>IOV_MAX</c> of Linux and macOS.</summary>
    public const uint MaxCount = 1024;

    /// <summary>The most bytes one call moves: what Linux moves, and it fits a signed 32-bit count. A longer request is served in part.</summary>
    public const uint MaxBytes = 0x7FFF_F000;

    /// <summary>Reads each vector once, checks the copy, and clips the sum to <see cref="MaxBytes"/>.</summary>
    /// <param name="memory">The guest's memory.</param>
    /// <param name="pointer">Where the vectors are.</param>
    /// <param name="buffers">Receives one buffer per vector.</param>
    /// <param name="total">The sum of the lengths.</param>
    public static Errno Read(GuestMemory memory, uint pointer, Span<HostBuffer> buffers, out uint total)
    {
        total = 0;
        for (int i = 0; i < buffers.Length; i++)
        {
            if (!memory.TryRead((ulong)pointer + ((ulong)i * (ulong)sizeof(GuestIovec)), out GuestIovec vector)
                || memory.Address(vector.Buffer, vector.Length) is var address && address is null)
            {
                return Errno.Fault;
            }

            uint length = Math.Min(vector.Length, MaxBytes - total);
            total += length;
            buffers[i] = new HostBuffer(address, length);
        }

        return Errno.Success;
    }
}
