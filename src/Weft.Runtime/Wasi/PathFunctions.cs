using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: paths, which are relative to a directory that is open. Each gives 0, or an error number.</summary>
internal static unsafe class PathFunctions
{
    /// <summary>Opens a file or a directory.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_open")]
    public static extern int Open(
        int directory, int lookup, byte* path, int length, int flags, long rights, long inheritedRights, int descriptorFlags, int* descriptor);

    /// <summary>Describes a file.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_filestat_get")]
    public static extern int GetStatus(int directory, int lookup, byte* path, int length, WasiFileStatus* status);

    /// <summary>Sets the times of a file.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_filestat_set_times")]
    public static extern int SetTimes(int directory, int lookup, byte* path, int length, long access, long modification, int flags);

    /// <summary>Makes a directory.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_create_directory")]
    public static extern int CreateDirectory(int directory, byte* path, int length);

    /// <summary>Removes a directory that is empty.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_remove_directory")]
    public static extern int RemoveDirectory(int directory, byte* path, int length);

    /// <summary>Removes a file.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_unlink_file")]
    public static extern int Unlink(int directory, byte* path, int length);

    /// <summary>Gives a file another name.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_rename")]
    public static extern int Rename(int directory, byte* path, int length, int otherDirectory, byte* otherPath, int otherLength);

    /// <summary>Gives a file one more name.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_link")]
    public static extern int Link(int directory, int lookup, byte* path, int length, int otherDirectory, byte* otherPath, int otherLength);

    /// <summary>Makes a symbolic link.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_symlink")]
    public static extern int SymbolicLink(byte* target, int targetLength, int directory, byte* path, int length);

    /// <summary>Reads where a symbolic link leads.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "path_readlink")]
    public static extern int ReadLink(int directory, byte* path, int length, byte* buffer, int size, int* used);

    /// <summary>How long the name of a directory is that the host opened.</summary>
    /// <param name="descriptor">From 3 on.</param>
    /// <param name="prestat">A byte 0 for a directory, and behind it at 4 the length.</param>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_prestat_get")]
    public static extern int GetPrestat(int descriptor, int* prestat);

    /// <summary>The name of a directory that the host opened.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_prestat_dir_name")]
    public static extern int GetPrestatName(int descriptor, byte* name, int length);
}
