using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: descriptors of files. Each gives 0, or an error number.</summary>
internal static unsafe class DescriptorFunctions
{
    /// <summary>Closes a descriptor.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_close")]
    public static extern int Close(int descriptor);

    /// <summary>Moves the position.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_seek")]
    public static extern int Seek(int descriptor, long offset, int origin, long* position);

    /// <summary>Reads at an offset.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_pread")]
    public static extern int ReadAt(int descriptor, IoVector* vectors, int count, long offset, nuint* read);

    /// <summary>Writes at an offset.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_pwrite")]
    public static extern int WriteAt(int descriptor, IoVector* vectors, int count, long offset, nuint* written);

    /// <summary>Waits until all is on the device.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_sync")]
    public static extern int Synchronize(int descriptor);

    /// <summary>Describes a file.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_filestat_get")]
    public static extern int GetStatus(int descriptor, WasiFileStatus* status);

    /// <summary>Makes a file shorter or longer.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_filestat_set_size")]
    public static extern int SetSize(int descriptor, long size);

    /// <summary>Sets the times of a file.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_filestat_set_times")]
    public static extern int SetTimes(int descriptor, long access, long modification, int flags);

    /// <summary>Reads entries of a directory.</summary>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_readdir")]
    public static extern int ReadDirectory(int descriptor, byte* buffer, int size, long cookie, int* used);
}
