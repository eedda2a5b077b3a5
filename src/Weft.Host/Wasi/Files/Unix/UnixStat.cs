using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Reads what the host knows of a file.</summary>
/// <remarks>Linux is asked by <c>statx</c>, whose structure is the same on every processor; macOS by its 64-bit-inode <c>stat</c>.</remarks>
internal static unsafe partial class UnixStat
{
    private const uint TypeMask = 0xF000;

    /// <summary>What an open host descriptor is.</summary>
    public static FileType TypeOf(int fd) => Of(fd, out Filestat stat) is Errno.Success ? stat.Type : FileType.Unknown;

    /// <summary>Asks an open host descriptor, also one that was opened only as a place.</summary>
    public static Errno Of(int fd, out Filestat stat)
    {
        byte empty = 0;
        return OperatingSystem.IsLinux() ? OnLinux(fd, &empty, EmptyPath, out stat) : OnMac(fd, null, 0, out stat);
    }

    /// <summary>Asks a name in a directory; a symbolic link is itself, not what it points to.</summary>
    public static Errno OfEntry(int directory, byte* name, out Filestat stat) => OperatingSystem.IsLinux()
        ? OnLinux(directory, name, LinuxNoFollow, out stat)
        : OnMac(directory, name, MacNoFollow, out stat);

    /// <summary>The WASI number for a host's type of file, as it stands in a mode.</summary>
    public static FileType TypeOfMode(uint mode) => (mode & TypeMask) switch
    {
        0x2000 => FileType.CharacterDevice,
        0x4000 => FileType.Directory,
        0x6000 => FileType.BlockDevice,
        0x8000 => FileType.RegularFile,
        0xA000 => FileType.SymbolicLink,
        0xC000 => FileType.SocketStream,
        _ => FileType.Unknown,
    };

    private const int EmptyPath = 0x1000;
    private const int LinuxNoFollow = 0x100;
    private const int MacNoFollow = 0x20;
    private const uint BasicStats = 0x7FF;

    private static Errno OnLinux(int directory, byte* name, int flags, out Filestat stat)
    {
        LinuxStat found;
        if (StatX(directory, name, flags, BasicStats, &found) != 0)
        {
            stat = default;
            return UnixErrno.Last();
        }

        stat = new Filestat
        {
            Device = MakeDevice(found.DeviceMajor, found.DeviceMinor),
            Inode = found.Inode,
            Type = TypeOfMode(found.Mode),
            Links = found.Links,
            Size = found.Size,
            AccessTime = found.AccessTime.TotalNanoseconds,
            ModificationTime = found.ModificationTime.TotalNanoseconds,
            ChangeTime = found.ChangeTime.TotalNanoseconds,
        };
        return Errno.Success;
    }

    private static Errno OnMac(int directory, byte* name, int flags, out Filestat stat)
    {
        MacStat found;
        int result = (name is null, RuntimeInformation.ProcessArchitecture is Architecture.Arm64) switch
        {
            (true, true) => StatMacArm64(directory, &found),
            (true, false) => StatMacX64(directory, &found),
            (false, true) => StatAtMacArm64(directory, name, &found, flags),
            (false, false) => StatAtMacX64(directory, name, &found, flags),
        };
        if (result != 0)
        {
            stat = default;
            return UnixErrno.Last();
        }

        stat = new Filestat
        {
            Device = found.Device,
            Inode = found.Inode,
            Type = TypeOfMode(found.Mode),
            Links = found.Links,
            Size = (ulong)found.Size,
            AccessTime = found.AccessTime.TotalNanoseconds,
            ModificationTime = found.ModificationTime.TotalNanoseconds,
            ChangeTime = found.ChangeTime.TotalNanoseconds,
        };
        return Errno.Success;
    }

    /// <summary>Packs the two halves of a Linux device number as <c>dev_t</c> does.</summary>
    private static ulong MakeDevice(uint major, uint minor) =>
        ((ulong)(major & 0xFFFF_F000) << 32) | ((ulong)(major & 0xFFF) << 8) | ((ulong)(minor & 0xFFFF_FF00) << 12) | (minor & 0xFF);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int StatX(int directory, byte* name, int flags, uint mask, LinuxStat* stat);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static partial int StatMacArm64(int fd, MacStat* stat);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    private static partial int StatMacX64(int fd, MacStat* stat);

    [LibraryImport("libc", EntryPoint = "fstatat", SetLastError = true)]
    private static partial int StatAtMacArm64(int directory, byte* name, MacStat* stat, int flags);

    [LibraryImport("libc", EntryPoint = "fstatat$INODE64", SetLastError = true)]
    private static partial int StatAtMacX64(int directory, byte* name, MacStat* stat, int flags);

    /// <summary>A time as <c>statx</c> gives it, 64 bits of seconds everywhere.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private readonly struct LinuxTime
    {
        private readonly long _seconds;
        private readonly uint _nanoseconds;

        /// <summary>Nanoseconds since 1970; earlier times count as zero and times past the range as its end.</summary>
        public ulong TotalNanoseconds => Timestamp.From(_seconds, _nanoseconds);
    }

    /// <summary>Linux's <c>struct statx</c>.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStat
    {
        [FieldOffset(16)] public uint Links;
        [FieldOffset(20)] public uint Owner;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(64)] public LinuxTime AccessTime;
        [FieldOffset(96)] public LinuxTime ChangeTime;
        [FieldOffset(112)] public LinuxTime ModificationTime;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }

    /// <summary>macOS's <c>struct stat</c> with 64-bit inode numbers.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct MacStat
    {
        [FieldOffset(0)] public uint Device;
        [FieldOffset(4)] public ushort Mode;
        [FieldOffset(6)] public ushort Links;
        [FieldOffset(8)] public ulong Inode;
        [FieldOffset(16)] public uint Owner;
        [FieldOffset(32)] public TimeSpec AccessTime;
        [FieldOffset(48)] public TimeSpec ModificationTime;
        [FieldOffset(64)] public TimeSpec ChangeTime;
        [FieldOffset(96)] public long Size;
    }
}
