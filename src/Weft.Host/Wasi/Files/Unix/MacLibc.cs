using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Functions and numbers of macOS.</summary>
/// <remarks>
/// Apple's arm64 convention passes variadic arguments on the stack. A call through a fixed signature does the same when eight words
/// come before them, and on x64 the padding is wrong; so each variadic function is declared once per convention.
/// </remarks>
internal static unsafe partial class MacLibc
{
    private const string Library = "libc";

    private const int SetDescriptorFlags = 2;
    private const int DescriptorCloseOnExec = 1;

    private static readonly bool StackVariadic = RuntimeInformation.ProcessArchitecture is Architecture.Arm64;

    /// <summary>Keeps child processes from inheriting a descriptor.</summary>
    public static bool SetCloseOnExec(int fd) => FileControl(fd, SetDescriptorFlags, DescriptorCloseOnExec) == 0;

    private static int FileControl(int fd, int command, int argument) =>
        StackVariadic ? FileControlArm64(fd, command, 0, 0, 0, 0, 0, 0, argument) : FileControlX64(fd, command, argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControlX64(int fd, int command, int argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControlArm64(int fd, int command, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint argument);
}
