using System.Runtime.InteropServices;

namespace Weft.Host.Calls;

/// <summary>An argument or result of a host function as the engine passes it: libwasmtime's <c>wasmtime_val_raw_t</c>.</summary>
/// <remarks>The engine keeps every value little-endian in the low bytes of the 16, on every machine.</remarks>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct RawValue
{
    [FieldOffset(0)] public int I32;
    [FieldOffset(0)] public uint U32;
    [FieldOffset(0)] public long I64;
    [FieldOffset(0)] public ulong U64;
}
