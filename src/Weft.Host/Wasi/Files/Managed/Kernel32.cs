using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>What Windows can do and the class library cannot.</summary>
internal static unsafe partial class Kernel32
{
    /// <summary>Asks where an open file lies after all links, so that one swapped between the look and the open is noticed.</summary>
    /// <returns>Always <see langword="true"/> on systems other than Windows, which have nothing to ask.</returns>
    public static bool IsBeneath(SafeFileHandle handle, string root)
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }

        using SafeFileHandle directory = OpenDirectory(root, 0, 7, 0, 3, 0x0200_0000, 0);
        return !directory.IsInvalid
            && FinalPath(handle) is { } file
            && FinalPath(directory) is { } place
            && file.StartsWith(place.TrimEnd('\\') + '\\', StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Gives a file a second name.</summary>
    public static Errno Link(string newName, string existing)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Errno.NotSupported;
        }

        return CreateHardLink(newName, existing, 0) ? Errno.Success : throw new IOException(null, Marshal.GetHRForLastWin32Error());
    }

    private static string? FinalPath(SafeFileHandle handle)
    {
        const int Room = 32 * 1024;

        var path = new char[Room];
        fixed (char* first = path)
        {
            uint length = GetFinalPathNameByHandle(handle, first, Room, 0);
            return length is 0 or >= Room ? null : new string(path, 0, (int)length);
        }
    }

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", SetLastError = true)]
    private static partial uint GetFinalPathNameByHandle(SafeFileHandle handle, char* path, uint length, uint flags);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle OpenDirectory(string path, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string newName, string existing, nint security);
}
