using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Abi;

/// <summary>What is known of a file (<c>filestat</c>), as it lies in guest memory. Times are nanoseconds since 1970.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct Filestat
{
    [FieldOffset(0)] public ulong Device;
    [FieldOffset(8)] public ulong Inode;
    [FieldOffset(16)] public FileType Type;
    [FieldOffset(24)] public ulong Links;
    [FieldOffset(32)] public ulong Size;
    [FieldOffset(40)] public ulong AccessTime;
    [FieldOffset(48)] public ulong ModificationTime;
    [FieldOffset(56)] public ulong ChangeTime;
}
