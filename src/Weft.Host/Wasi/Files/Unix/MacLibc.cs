using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Functions that only macOS has, or that only there are called in this way.</summary>
/// <remarks>
/// Apple's arm64 convention passes variadic arguments on the stack. A fixed signature does the same where eight words come before
/// them, and only there; so each variadic function is declared once per convention.
/// </remarks>
internal static unsafe partial class MacLibc
{
    private const string Library = "libc";
    private const int SetDescriptorFlags = 2;
    private const int DescriptorCloseOnExec = 1;

    private static readonly bool Arm64 = RuntimeInformation.ProcessArchitecture is Architecture.Arm64;

    /// <summary>Keeps child processes from inheriting a descriptor.</summary>
    public static bool SetCloseOnExec(int fd) => FileControl(fd, SetDescriptorFlags, DescriptorCloseOnExec) == 0;

    public static int FileControl(int fd, int command, int argument) => Arm64
        ? FileControlArm64(fd, command, 0, 0, 0, 0, 0, 0, argument)
        : FileControlX64(fd, command, argument);

    public static int OpenAt(int directory, byte* path, int flags, uint mode) => Arm64
        ? OpenAtArm64(directory, path, flags, 0, 0, 0, 0, 0, mode)
        : OpenAtX64(directory, path, flags, mode);

    public static nint OpenDirectoryStream(int fd) => Arm64 ? OpenDirectoryStreamArm64(fd) : OpenDirectoryStreamX64(fd);

    public static byte* ReadDirectory(nint stream) => Arm64 ? ReadDirectoryArm64(stream) : ReadDirectoryX64(stream);

    [LibraryImport(Library, EntryPoint = "closedir", SetLastError = true)]
    public static partial int CloseDirectoryStream(nint stream);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControlX64(int fd, int command, int argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControlArm64(int fd, int command, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint argument);

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAtX64(int directory, byte* path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAtArm64(int directory, byte* path, int flags, nint x3, nint x4, nint x5, nint x6, nint x7, nuint mode);

    [LibraryImport(Library, EntryPoint = "fdopendir$INODE64", SetLastError = true)]
    private static partial nint OpenDirectoryStreamX64(int fd);

    [LibraryImport(Library, EntryPoint = "fdopendir", SetLastError = true)]
    private static partial nint OpenDirectoryStreamArm64(int fd);

    [LibraryImport(Library, EntryPoint = "readdir$INODE64", SetLastError = true)]
    private static partial byte* ReadDirectoryX64(nint stream);

    [LibraryImport(Library, EntryPoint = "readdir", SetLastError = true)]
    private static partial byte* ReadDirectoryArm64(nint stream);
}
