using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native.Files;

/// <summary>What the class library is told of a file, laid out as its <c>Interop.Sys.FileStatus</c>.</summary>
internal unsafe struct FileStatus
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int FollowLinks = 1;
    private const int AllMayReadAndWrite = 0x1B6;
    private const int AllMaySearch = 0x49;

    private readonly int _flags;
    private int _mode;
    private readonly uint _user;
    private readonly uint _group;
    private long _size;
    private long _accessTime;
    private long _accessNanoseconds;
    private long _modificationTime;
    private long _modificationNanoseconds;
    private long _changeTime;
    private long _changeNanoseconds;
    private readonly long _birthTime;
    private readonly long _birthNanoseconds;
    private long _device;
    private readonly long _deviceOfFile;
    private long _inode;
    private readonly uint _userFlags;

    [NativeFunction("SystemNative_Stat")]
    public static int Get(byte* path, FileStatus* status) => Get(path, status, FollowLinks);

    [NativeFunction("SystemNative_LStat")]
    public static int GetOfLink(byte* path, FileStatus* status) => Get(path, status, 0);

    [NativeFunction("SystemNative_FStat")]
    public static int Get(nint descriptor, FileStatus* status)
    {
        WasiFileStatus file;
        int error = DescriptorFunctions.GetStatus((int)descriptor, &file);
        return error == 0 ? Fill(status, file) : ErrorNumbers.Result(error);
    }

    private static int Get(byte* path, FileStatus* status, int lookup)
    {
        WasiFileStatus file = default;
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        error = error != 0 ? error : PathFunctions.GetStatus(resolved.Directory, lookup, resolved.Path, resolved.Length, &file);
        return error == 0 ? Fill(status, file) : ErrorNumbers.Result(error);
    }

    private static int Fill(FileStatus* status, in WasiFileStatus file)
    {
        *status = default;
        status->_mode = ModeOf(file.FileType);
        status->_size = file.Size;
        status->_device = file.Device;
        status->_inode = file.Inode;
        (status->_accessTime, status->_accessNanoseconds) = Math.DivRem(file.AccessTime, NanosecondsPerSecond);
        (status->_modificationTime, status->_modificationNanoseconds) = Math.DivRem(file.ModificationTime, NanosecondsPerSecond);
        (status->_changeTime, status->_changeNanoseconds) = Math.DivRem(file.ChangeTime, NanosecondsPerSecond);
        return 0;
    }

    // Preview 1 knows no permissions: what the host does not allow fails when it is tried.
    private static int ModeOf(byte fileType) => fileType switch
    {
        1 => 0x6000 | AllMayReadAndWrite,
        2 => 0x2000 | AllMayReadAndWrite,
        3 => 0x4000 | AllMayReadAndWrite | AllMaySearch,
        5 or 6 => 0xC000 | AllMayReadAndWrite,
        7 => 0xA000 | AllMayReadAndWrite | AllMaySearch,
        _ => 0x8000 | AllMayReadAndWrite,
    };
}
