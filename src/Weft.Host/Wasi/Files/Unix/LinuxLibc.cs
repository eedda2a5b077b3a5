using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Functions and numbers of Linux. The numbers hold for x64 and arm64; <c>O_DIRECTORY</c> and <c>O_NOFOLLOW</c> differ between them.</summary>
internal static unsafe partial class LinuxLibc
{
    private const string Library = "libc";

    public const int CloseOnExec = 0x8_0000;

    [LibraryImport(Library, EntryPoint = "ppoll", SetLastError = true)]
    public static partial int Poll(PollEntry* entries, nuint count, TimeSpec* timeout, void* signals);

    [LibraryImport(Library, EntryPoint = "pipe2", SetLastError = true)]
    public static partial int Pipe(int* ends, int flags);

    [LibraryImport(Library, EntryPoint = "getrandom", SetLastError = true)]
    public static partial nint GetRandom(byte* buffer, nuint length, uint flags);
}
