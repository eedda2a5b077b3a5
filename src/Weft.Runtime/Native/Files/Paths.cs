using System.Runtime.InteropServices;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native.Files;

/// <summary>Files by their paths.</summary>
internal static unsafe class Paths
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int FollowLinks = 1;
    private const int SetBothTimes = 1 | 4;

    [NativeFunction("SystemNative_MkDir")]
    public static int CreateDirectory(byte* path, int mode)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        return ErrorNumbers.Result(error != 0 ? error : PathFunctions.CreateDirectory(resolved.Directory, resolved.Path, resolved.Length));
    }

    [NativeFunction("SystemNative_RmDir")]
    public static int RemoveDirectory(byte* path)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        return ErrorNumbers.Result(error != 0 ? error : PathFunctions.RemoveDirectory(resolved.Directory, resolved.Path, resolved.Length));
    }

    [NativeFunction("SystemNative_Unlink")]
    public static int Unlink(byte* path)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        return ErrorNumbers.Result(error != 0 ? error : PathFunctions.Unlink(resolved.Directory, resolved.Path, resolved.Length));
    }

    [NativeFunction("SystemNative_Rename")]
    public static int Rename(byte* path, byte* newPath)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath from);
        ResolvedPath to = default;
        error = error != 0 ? error : ResolvedPath.Find(newPath, out to);
        return ErrorNumbers.Result(
            error != 0 ? error : PathFunctions.Rename(from.Directory, from.Path, from.Length, to.Directory, to.Path, to.Length));
    }

    [NativeFunction("SystemNative_Link")]
    public static int Link(byte* path, byte* newPath)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath from);
        ResolvedPath to = default;
        error = error != 0 ? error : ResolvedPath.Find(newPath, out to);
        return ErrorNumbers.Result(
            error != 0 ? error : PathFunctions.Link(from.Directory, 0, from.Path, from.Length, to.Directory, to.Path, to.Length));
    }

    [NativeFunction("SystemNative_SymLink")]
    public static int SymbolicLink(byte* target, byte* path)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        int length = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(target).Length;
        return ErrorNumbers.Result(
            error != 0 ? error : PathFunctions.SymbolicLink(target, length, resolved.Directory, resolved.Path, resolved.Length));
    }

    [NativeFunction("SystemNative_ReadLink")]
    public static int ReadLink(byte* path, byte* buffer, int size)
    {
        int used = 0;
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        error = error != 0 ? error : PathFunctions.ReadLink(resolved.Directory, resolved.Path, resolved.Length, buffer, size, &used);
        return error == 0 ? used : ErrorNumbers.Result(error);
    }

    /// <summary>Whether there is such a file; permissions are not known before they are needed.</summary>
    [NativeFunction("SystemNative_Access")]
    public static int Access(byte* path, int mode)
    {
        FileStatus status;
        return FileStatus.Get(path, &status);
    }

    /// <summary>The root: WASI has no current directory.</summary>
    [NativeFunction("SystemNative_GetCwd")]
    public static byte* GetCurrentDirectory(byte* buffer, int size)
    {
        if (size < 2)
        {
            _ = ErrorNumbers.Result(ErrorNumbers.Invalid);
            return null;
        }

        buffer[0] = (byte)'/';
        buffer[1] = 0;
        return buffer;
    }

    [NativeFunction("SystemNative_UTimensat")]
    public static int SetTimes(byte* path, long* times)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        return ErrorNumbers.Result(error != 0 ? error : PathFunctions.SetTimes(
            resolved.Directory, FollowLinks, resolved.Path, resolved.Length, Nanoseconds(times), Nanoseconds(times + 2), SetBothTimes));
    }

    [NativeFunction("SystemNative_FUTimens")]
    public static int SetTimes(nint descriptor, long* times) =>
        ErrorNumbers.Result(DescriptorFunctions.SetTimes((int)descriptor, Nanoseconds(times), Nanoseconds(times + 2), SetBothTimes));

    /// <summary>Preview 1 has no permissions to change.</summary>
    [NativeFunction("SystemNative_ChMod")]
    public static int ChangeMode(byte* path, int mode) => 0;

    /// <summary>Preview 1 has no permissions to change.</summary>
    [NativeFunction("SystemNative_FChMod")]
    public static int ChangeMode(nint descriptor, int mode) => 0;

    [NativeFunction("SystemNative_GetEUid")]
    public static uint GetUser() => 0;

    [NativeFunction("SystemNative_GetEGid")]
    public static uint GetGroup() => 0;

    [NativeFunction("SystemNative_GetGroups")]
    public static int GetGroups(int size, uint* groups) => 0;

    [NativeFunction("SystemNative_CanGetHiddenFlag")]
    public static int CanGetHiddenFlag() => 0;

    [NativeFunction("SystemNative_LChflagsCanSetHiddenFlag")]
    public static int CanSetHiddenFlag() => 0;

    private static long Nanoseconds(long* time) => (time[0] * NanosecondsPerSecond) + time[1];
}
