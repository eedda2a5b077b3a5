using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>The calls that Linux and macOS spell differently.</summary>
internal static unsafe class UnixPlatform
{
    private const int GetDescriptorFlags = 1;
    private const int DescriptorCloseOnExec = 1;

    /// <summary>Waits for descriptors; on Linux to the nanosecond, elsewhere to the millisecond, rounded up.</summary>
    public static int Poll(PollEntry* entries, nuint count, ulong nanoseconds)
    {
        if (nanoseconds == ulong.MaxValue)
        {
            return Libc.Poll(entries, count, -1);
        }

        if (OperatingSystem.IsLinux())
        {
            TimeSpec timeout = TimeSpec.From(Math.Min(nanoseconds, long.MaxValue));
            return LinuxLibc.Poll(entries, count, &timeout, null);
        }

        ulong milliseconds = (nanoseconds / 1_000_000) + (nanoseconds % 1_000_000 == 0 ? 0ul : 1ul);
        return Libc.Poll(entries, count, (int)Math.Min(milliseconds, int.MaxValue));
    }

    /// <summary>Makes a pipe that child processes do not inherit.</summary>
    public static Errno OpenPipe(out int readEnd, out int writeEnd)
    {
        int* ends = stackalloc int[2];
        bool made = OperatingSystem.IsLinux()
            ? LinuxLibc.Pipe(ends, LinuxLibc.CloseOnExec) == 0
            : Libc.Pipe(ends) == 0 && MacLibc.SetCloseOnExec(ends[0]) && MacLibc.SetCloseOnExec(ends[1]);
        (readEnd, writeEnd) = (ends[0], ends[1]);
        return made ? Errno.Success : UnixErrno.Last();
    }

    /// <summary>Opens a name relative to a directory, without any care for where it leads.</summary>
    public static int OpenAt(int directory, byte* path, int flags, uint mode) => OperatingSystem.IsLinux()
        ? LinuxLibc.OpenAt(directory, path, flags, mode)
        : MacLibc.OpenAt(directory, path, flags, mode);

    public static int FileControl(int fd, int command, int argument) => OperatingSystem.IsLinux()
        ? LinuxLibc.FileControl(fd, command, argument)
        : MacLibc.FileControl(fd, command, argument);

    /// <summary>Whether a descriptor is open and is kept where a process starts another program.</summary>
    public static bool IsInherited(int fd) => FileControl(fd, GetDescriptorFlags, 0) is var flags && flags >= 0 && (flags & DescriptorCloseOnExec) == 0;

    /// <summary>Waits until the data of a file are on the device.</summary>
    public static int Sync(int fd, bool dataOnly) => dataOnly && OperatingSystem.IsLinux() ? LinuxLibc.DataSync(fd) : Libc.Sync(fd);

    /// <summary>The host's number for a clock of WASI, or -1 where it has none.</summary>
    public static int Clock(ClockId id) => (id, OperatingSystem.IsLinux()) switch
    {
        (ClockId.Realtime, _) => 0,
        (ClockId.Monotonic, true) => 1,
        (ClockId.Monotonic, false) => 6,
        (ClockId.ProcessCpuTime, true) => 2,
        (ClockId.ProcessCpuTime, false) => 12,
        (ClockId.ThreadCpuTime, true) => 3,
        (ClockId.ThreadCpuTime, false) => 16,
        _ => -1,
    };
}
