using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Translates the host's error numbers, which agree up to 34 (but for 11) and differ between Linux and macOS above.</summary>
internal static class UnixErrno
{
    public const int Interrupted = 4;
    public const int NoSuchDevice = 6;
    public const int Exists = 17;
    public const int Invalid = 22;

    public static readonly int Again = OperatingSystem.IsLinux() ? 11 : 35;
    public static readonly int Loop = OperatingSystem.IsLinux() ? 40 : 62;
    public static readonly int NoSystemCall = OperatingSystem.IsLinux() ? 38 : 78;

    private static readonly Errno[] Table = Build();

    /// <summary>The WASI number for the error of the last call on this thread.</summary>
    public static Errno Last() => ToWasi(Libc.LastError);

    /// <summary>The WASI number for a host number; what WASI has no name for is <see cref="Errno.InputOutput"/>.</summary>
    public static Errno ToWasi(int number) =>
        (uint)number < (uint)Table.Length && Table[number] is var errno && errno is not Errno.Success ? errno : Errno.InputOutput;

    private static Errno[] Build()
    {
        var table = new Errno[256];
        ReadOnlySpan<(int, Errno)> shared =
        [
            (1, Errno.NotPermitted), (2, Errno.NoEntry), (3, Errno.NoProcess), (4, Errno.Interrupted), (5, Errno.InputOutput),
            (6, Errno.NoSuchDevice), (7, Errno.TooBig), (8, Errno.NoExecutable), (9, Errno.BadDescriptor), (10, Errno.Child),
            (12, Errno.NoMemory), (13, Errno.Access), (14, Errno.Fault), (16, Errno.Busy), (17, Errno.Exists),
            (18, Errno.CrossDevice), (19, Errno.NoDevice), (20, Errno.NotDirectory), (21, Errno.IsDirectory), (22, Errno.Invalid),
            (23, Errno.TooManyOpenFilesInSystem), (24, Errno.TooManyOpenFiles), (25, Errno.NotTerminal), (26, Errno.TextBusy),
            (27, Errno.FileTooBig), (28, Errno.NoSpace), (29, Errno.IllegalSeek), (30, Errno.ReadOnlyFileSystem),
            (31, Errno.TooManyLinks), (32, Errno.BrokenPipe), (33, Errno.Domain), (34, Errno.OutOfRange),
        ];
        ReadOnlySpan<(int, Errno)> linux =
        [
            (11, Errno.Again), (35, Errno.Deadlock), (36, Errno.NameTooLong), (37, Errno.NoLock), (38, Errno.NoSystemCall),
            (39, Errno.NotEmpty), (40, Errno.Loop), (75, Errno.Overflow), (84, Errno.IllegalSequence), (88, Errno.NotSocket),
            (95, Errno.NotSupported), (104, Errno.ConnectionReset), (107, Errno.NotConnected), (110, Errno.TimedOut),
            (116, Errno.Stale), (122, Errno.DiskQuota),
        ];
        ReadOnlySpan<(int, Errno)> macOS =
        [
            (11, Errno.Deadlock), (35, Errno.Again), (38, Errno.NotSocket), (45, Errno.NotSupported), (54, Errno.ConnectionReset),
            (57, Errno.NotConnected), (60, Errno.TimedOut), (62, Errno.Loop), (63, Errno.NameTooLong), (66, Errno.NotEmpty),
            (69, Errno.DiskQuota), (70, Errno.Stale), (77, Errno.NoLock), (78, Errno.NoSystemCall), (84, Errno.Overflow),
            (92, Errno.IllegalSequence), (102, Errno.NotSupported),
        ];
        foreach ((int number, Errno errno) in shared)
        {
            table[number] = errno;
        }

        foreach ((int number, Errno errno) in OperatingSystem.IsLinux() ? linux : macOS)
        {
            table[number] = errno;
        }

        return table;
    }
}
