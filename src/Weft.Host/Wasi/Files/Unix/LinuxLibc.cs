using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Functions that only Linux has, or that only there are called in this way.</summary>
internal static unsafe partial class LinuxLibc
{
    public const int CloseOnExec = 0x8_0000;

    /// <summary>Resolution that ends where it would leave the directory, and that takes no short cut through <c>/proc</c>.</summary>
    private const ulong ResolveBeneath = 0x8 | 0x2;

    private const string Library = "libc";
    private const int OpenAt2Number = 437;

    private static readonly nint GetDirectoryEntriesNumber = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? 217 : 61;

    [LibraryImport(Library, EntryPoint = "ppoll", SetLastError = true)]
    public static partial int Poll(PollEntry* entries, nuint count, TimeSpec* timeout, void* signals);

    [LibraryImport(Library, EntryPoint = "pipe2", SetLastError = true)]
    public static partial int Pipe(int* ends, int flags);

    [LibraryImport(Library, EntryPoint = "getrandom", SetLastError = true)]
    public static partial nint GetRandom(byte* buffer, nuint length, uint flags);

    [LibraryImport(Library, EntryPoint = "fdatasync", SetLastError = true)]
    public static partial int DataSync(int fd);

    [LibraryImport(Library, EntryPoint = "fallocate", SetLastError = true)]
    public static partial int Allocate(int fd, int mode, long offset, long length);

    /// <summary>Returns the error number instead of setting it.</summary>
    [LibraryImport(Library, EntryPoint = "posix_fadvise")]
    public static partial int Advise(int fd, long offset, long length, int advice);

    /// <summary>Opens beneath a directory: no path leads out, whatever is renamed or linked meanwhile. The C library has no function for it.</summary>
    public static int OpenBeneath(int directory, byte* path, int flags, uint mode)
    {
        var how = new OpenHow { Flags = (ulong)flags, Mode = mode, Resolve = ResolveBeneath };
        return (int)OpenAt2(OpenAt2Number, directory, path, &how, sizeof(OpenHow));
    }

    /// <summary>Reads raw directory entries, from the position of the descriptor on.</summary>
    public static nint GetDirectoryEntries(int directory, byte* buffer, nuint length) =>
        SystemCall(GetDirectoryEntriesNumber, directory, buffer, length);

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(int directory, byte* path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    public static partial int FileControl(int fd, int command, int argument);

    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    private static partial nint OpenAt2(nint number, nint directory, byte* path, OpenHow* how, nint size);

    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint directory, byte* buffer, nuint length);

    /// <summary>The kernel's <c>struct open_how</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }
}
