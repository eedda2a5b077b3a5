using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <content>Reading entries.</content>
internal sealed unsafe partial class UnixDirectory
{
    private readonly Lock _entriesGate = new();
    private DirectorySnapshots? _snapshots;

    /// <remarks>
    /// Linux gives each entry the position of the next, which stays good while entries come and go, so that is the cookie. macOS
    /// positions do not survive, so there a scan reads a snapshot.
    /// </remarks>
    public override Errno ReadEntries(ulong cookie, ref DirectoryWriter writer)
    {
        // The position belongs to the descriptor, which other threads use too.
        lock (_entriesGate)
        {
            if (OperatingSystem.IsLinux())
            {
                return ReadOnLinux(cookie, ref writer);
            }

            _snapshots ??= new DirectorySnapshots();
            return _snapshots.Read(cookie, ReadAllOnMac, ref writer);
        }
    }

    [SkipLocalsInit]
    private Errno ReadOnLinux(ulong cookie, ref DirectoryWriter writer)
    {
        const int HeaderLength = 19;
        const int Room = 8192;

        // The last entry of some file systems has the largest position; there is nothing after it.
        if (cookie > long.MaxValue)
        {
            return Errno.Success;
        }

        if (Libc.Seek(_fd, (long)cookie, 0) < 0)
        {
            return UnixErrno.Last();
        }

        byte* buffer = stackalloc byte[Room];
        while (!writer.IsFull)
        {
            nint length = LinuxLibc.GetDirectoryEntries(_fd, buffer, Room);
            if (length <= 0)
            {
                // A directory that was removed has no entries any more.
                return length == 0 || UnixErrno.Last() is Errno.NoEntry ? Errno.Success : UnixErrno.Last();
            }

            for (byte* entry = buffer; entry < buffer + length && !writer.IsFull;)
            {
                // struct linux_dirent64: inode, position of the next, length of the record, type, name.
                ulong inode = Unsafe.ReadUnaligned<ulong>(entry);
                ulong next = Unsafe.ReadUnaligned<ulong>(entry + 8);
                ushort recordLength = Unsafe.ReadUnaligned<ushort>(entry + 16);
                AddEntry(ref writer, next, inode, entry[18], entry + HeaderLength);
                entry += recordLength;
            }
        }

        return Errno.Success;
    }

    private void AddEntry(ref DirectoryWriter writer, ulong next, ulong inode, byte kind, byte* name)
    {
        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        FileType type = kind != 0 ? UnixStat.TypeOfMode((uint)kind << 12)
            : UnixStat.OfEntry(_fd, name, out Filestat stat) is Errno.Success ? stat.Type
            : FileType.Unknown;

        // The parent of a preopened directory is none of the guest's business; C libraries take 0 as not known.
        writer.Add(next, text is [(byte)'.', (byte)'.'] ? 0 : inode, type, text);
    }

    private Errno ReadAllOnMac(List<DirectorySnapshots.Entry> entries)
    {
        const int NameOffset = 21;

        byte* here = stackalloc byte[] { (byte)'.', 0 };
        int copy = MacLibc.OpenAt(_fd, here, OpenBits.ReadOnly | OpenBits.Directory | OpenBits.CloseOnExec, 0);
        nint stream = copy < 0 ? 0 : MacLibc.OpenDirectoryStream(copy);
        if (stream == 0)
        {
            Errno error = UnixErrno.Last();
            if (copy >= 0)
            {
                Libc.Close(copy);
            }

            return error;
        }

        for (byte* entry = MacLibc.ReadDirectory(stream); entry is not null; entry = MacLibc.ReadDirectory(stream))
        {
            // struct dirent with 64-bit inode numbers: inode, position, lengths of record and name, type, name.
            ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
            ulong inode = name is [(byte)'.', (byte)'.'] ? 0 : Unsafe.ReadUnaligned<ulong>(entry);
            entries.Add(new DirectorySnapshots.Entry(name.ToArray(), UnixStat.TypeOfMode((uint)entry[20] << 12), inode));
        }

        MacLibc.CloseDirectoryStream(stream);
        return Errno.Success;
    }
}
