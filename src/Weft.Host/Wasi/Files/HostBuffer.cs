using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files;

/// <summary>A checked piece of guest memory, laid out as the host's <c>struct iovec</c> so that system calls take it as it is.</summary>
/// <remarks>The memory of a group never moves while a host call runs, so the address stays good; its bytes may change under the call.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct HostBuffer(byte* address, nuint length)
{
    public readonly byte* Address = address;
    public readonly nuint Length = length;

    /// <summary>The bytes, for copies only: nothing that another thread may change is ever handed to foreign code.</summary>
    public Span<byte> Bytes => new(Address, checked((int)Length));
}
