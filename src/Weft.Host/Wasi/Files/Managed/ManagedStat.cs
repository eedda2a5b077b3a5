using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>What the class library knows of a file. It has no inode numbers: the path stands in.</summary>
internal static class ManagedStat
{
    public static Filestat Of(string full, PathKind kind)
    {
        FileSystemInfo info = kind is PathKind.Directory ? new DirectoryInfo(full) : new FileInfo(full);
        return new Filestat
        {
            Device = 1,
            Inode = Inode(full),
            Type = TypeOf(kind),
            Links = 1,
            Size = kind is PathKind.File ? (ulong)((FileInfo)info).Length : 0,
            AccessTime = Nanoseconds(info.LastAccessTimeUtc),
            ModificationTime = Nanoseconds(info.LastWriteTimeUtc),
            ChangeTime = Nanoseconds(info.LastWriteTimeUtc),
        };
    }

    public static FileType TypeOf(PathKind kind) => kind switch
    {
        PathKind.File => FileType.RegularFile,
        PathKind.Directory => FileType.Directory,
        PathKind.Link => FileType.SymbolicLink,
        _ => FileType.Unknown,
    };

    /// <summary>FNV-1a: the same path has the same number in every process.</summary>
    public static ulong Inode(string full)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (byte value in Encoding.UTF8.GetBytes(full))
        {
            hash = (hash ^ value) * 0x100_0000_01B3;
        }

        return hash;
    }

    public static void SetTimes(string full, FileTimes times)
    {
        if (times.Access is not null || times.AccessNow)
        {
            File.SetLastAccessTimeUtc(full, Time(times.Access));
        }

        if (times.Modification is not null || times.ModificationNow)
        {
            File.SetLastWriteTimeUtc(full, Time(times.Modification));
        }
    }

    public static DateTime Time(ulong? nanoseconds) => nanoseconds is { } given ? DateTime.UnixEpoch.AddTicks((long)(given / 100)) : DateTime.UtcNow;

    private static ulong Nanoseconds(DateTime time) => time < DateTime.UnixEpoch ? 0 : (ulong)(time - DateTime.UnixEpoch).Ticks * 100;
}
