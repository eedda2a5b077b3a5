using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>Fills the guest's buffer with directory entries. The last one may be cut off: a full buffer means that there is more.</summary>
internal unsafe ref struct DirectoryWriter(byte* buffer, uint length)
{
    /// <summary>How many bytes are written.</summary>
    public uint Used { get; private set; }

    /// <summary>Whether there is no room left, not even for a part of an entry.</summary>
    public readonly bool IsFull => Used == length;

    /// <summary>Adds an entry, or as much of it as fits.</summary>
    public void Add(ulong next, ulong inode, FileType type, ReadOnlySpan<byte> name)
    {
        var header = new Dirent { Next = next, Inode = inode, NameLength = (uint)name.Length, Type = type };
        Append(new ReadOnlySpan<byte>(&header, sizeof(Dirent)));
        Append(name);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        int taken = (int)Math.Min((uint)bytes.Length, length - Used);
        bytes[..taken].CopyTo(new Span<byte>(buffer + Used, taken));
        Used += (uint)taken;
    }
}
