using System.Globalization;
using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Sets times of files.</summary>
internal static unsafe class UnixTimes
{
    private static readonly nint Now = OperatingSystem.IsLinux() ? 0x3FFF_FFFF : -1;
    private static readonly nint Omit = OperatingSystem.IsLinux() ? 0x3FFF_FFFE : -2;

    /// <summary>Sets times of an open file.</summary>
    public static Errno Set(int fd, FileTimes times)
    {
        TimeSpec* values = stackalloc TimeSpec[2];
        Fill(values, times);
        return Libc.SetTimes(fd, values) == 0 ? Errno.Success : UnixErrno.Last();
    }

    /// <summary>Sets times of a name in a directory; a symbolic link is itself.</summary>
    public static Errno SetEntry(int directory, byte* name, FileTimes times)
    {
        TimeSpec* values = stackalloc TimeSpec[2];
        Fill(values, times);
        return Libc.SetTimesAt(directory, name, values, OpenBits.AtNoFollow) == 0 ? Errno.Success : UnixErrno.Last();
    }

    /// <summary>Sets times of a file that was opened only as a place, which Linux lets do by name only.</summary>
    public static Errno SetPlace(int fd, FileTimes times)
    {
        TimeSpec* values = stackalloc TimeSpec[2];
        Fill(values, times);
        byte empty = 0;
        if (Libc.SetTimesAt(fd, &empty, values, OpenBits.EmptyPath) == 0)
        {
            return Errno.Success;
        }

        if (Libc.LastError != UnixErrno.Invalid)
        {
            return UnixErrno.Last();
        }

        // Before Linux 5.8 only the name that /proc has for the descriptor works; it leads to the open file and nowhere else.
        byte[] name = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{fd}\0"));
        fixed (byte* first = name)
        {
            return Libc.SetTimesAt(OpenBits.WorkingDirectory, first, values, 0) == 0 ? Errno.Success : UnixErrno.Last();
        }
    }

    private static void Fill(TimeSpec* values, FileTimes times)
    {
        values[0] = Value(times.Access, times.AccessNow);
        values[1] = Value(times.Modification, times.ModificationNow);
    }

    private static TimeSpec Value(ulong? time, bool now) => time is { } given ? TimeSpec.From(given) : new TimeSpec(0, now ? Now : Omit);
}
