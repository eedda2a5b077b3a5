using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Abi;

/// <summary>What is known of a descriptor (<c>fdstat</c>), as it lies in guest memory.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct Fdstat
{
    [FieldOffset(0)] public FileType Type;
    [FieldOffset(2)] public FdFlags Flags;
    [FieldOffset(8)] public Rights Rights;
    [FieldOffset(16)] public Rights Inheriting;
}
