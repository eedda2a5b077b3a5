using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Abi;

/// <summary>What precedes each name that <c>fd_readdir</c> gives (<c>dirent</c>).</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct Dirent
{
    /// <summary>The cookie of the entry after this one.</summary>
    [FieldOffset(0)] public ulong Next;
    [FieldOffset(8)] public ulong Inode;
    [FieldOffset(16)] public uint NameLength;
    [FieldOffset(20)] public FileType Type;
}
