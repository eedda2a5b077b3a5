using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>What preview 1 says of a file, <c>filestat</c>. Times are nanoseconds since 1970.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct WasiFileStatus
{
    /// <summary>The device.</summary>
    [FieldOffset(0)]
    public long Device;

    /// <summary>The number of the file on its device.</summary>
    [FieldOffset(8)]
    public long Inode;

    /// <summary>What it is.</summary>
    [FieldOffset(16)]
    public byte FileType;

    /// <summary>How many names it has.</summary>
    [FieldOffset(24)]
    public long LinkCount;

    /// <summary>Bytes.</summary>
    [FieldOffset(32)]
    public long Size;

    /// <summary>When it was last read.</summary>
    [FieldOffset(40)]
    public long AccessTime;

    /// <summary>When it was last written.</summary>
    [FieldOffset(48)]
    public long ModificationTime;

    /// <summary>When what is said of it last changed.</summary>
    [FieldOffset(56)]
    public long ChangeTime;
}
