using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Abi;

/// <summary>One buffer as the guest names it (<c>iovec</c>, <c>ciovec</c>).</summary>
[StructLayout(LayoutKind.Sequential, Size = 8)]
internal readonly struct GuestIovec
{
    public readonly uint Buffer;
    public readonly uint Length;
}
