using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>
/// Scans of a directory where the host has no positions that last: each scan that starts reads all entries, and its cookies say which
/// scan and which entry, so that scans of different threads do not disturb each other. Not thread-safe.
/// </summary>
internal sealed class DirectorySnapshots
{
    /// <summary>How many scans of one descriptor can be under way; the oldest is forgotten.</summary>
    private const int MaxScans = 4;

    private readonly List<Entry>?[] _scans = new List<Entry>?[MaxScans];
    private uint _lastScan;

    /// <summary>Reads all entries, <c>.</c> and <c>..</c> among them.</summary>
    public delegate Errno Reader(List<Entry> entries);

    /// <summary>Writes entries from a cookie on.</summary>
    /// <returns><see cref="Errno.Invalid"/> for a cookie that no entry gave, or of a scan that is forgotten.</returns>
    public Errno Read(ulong cookie, Reader reader, ref DirectoryWriter writer)
    {
        uint scan = (uint)(cookie >> 32);
        var index = (uint)cookie;
        if (cookie == 0)
        {
            var all = new List<Entry>();
            if (reader(all) is var error && error is not Errno.Success)
            {
                return error;
            }

            scan = ++_lastScan;
            _scans[scan % MaxScans] = all;
        }

        if (scan == 0 || scan > _lastScan || _lastScan - scan >= MaxScans || _scans[scan % MaxScans] is not { } entries)
        {
            return Errno.Invalid;
        }

        for (uint i = index; i < (uint)entries.Count && !writer.IsFull; i++)
        {
            Entry entry = entries[(int)i];
            writer.Add(((ulong)scan << 32) | (i + 1), entry.Inode, entry.Type, entry.Name);
        }

        return Errno.Success;
    }

    /// <summary>An entry as it was when the scan started.</summary>
    internal readonly record struct Entry(byte[] Name, FileType Type, ulong Inode);
}
