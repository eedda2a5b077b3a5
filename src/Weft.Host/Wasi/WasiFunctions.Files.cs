using System.Runtime.CompilerServices;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <content>Files that are open.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] FileFunctions =>
    [
        Row("fd_advise", [I32, I64, I64, I32], &FdAdvise),
        Row("fd_allocate", [I32, I64, I64], &FdAllocate),
        Row("fd_datasync", [I32], &FdDatasync),
        Row("fd_filestat_get", [I32, I32], &FdFilestatGet),
        Row("fd_filestat_set_size", [I32, I64], &FdFilestatSetSize),
        Row("fd_filestat_set_times", [I32, I64, I64, I32], &FdFilestatSetTimes),
        Row("fd_pread", [I32, I32, I32, I64, I32], &FdPread),
        Row("fd_pwrite", [I32, I32, I32, I64, I32], &FdPwrite),
        Row("fd_readdir", [I32, I32, I32, I64, I32], &FdReaddir),
        Row("fd_seek", [I32, I64, I32, I32], &FdSeek),
        Row("fd_sync", [I32], &FdSync),
        Row("fd_tell", [I32, I32], &FdTell),
    ];

    /// <summary><c>fd_advise(fd, offset, len, advice)</c>: EBADF, ENOTCAPABLE, EINVAL for an unknown advice or a range past 2^63.</summary>
    private static HostTrap FdAdvise(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdAdvise, out Errno error);
        if (error is Errno.Success)
        {
            error = call.U32(3) > (uint)Advice.NoReuse || !IsRange(call.I64(1), call.I64(2))
                ? Errno.Invalid
                : lease.File.Advise(call.I64(1), call.I64(2), (Advice)call.U32(3));
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_allocate(fd, offset, len)</c>: EBADF, ENOTCAPABLE, EINVAL for no bytes, EFBIG, ENOSPC, ENOTSUP where the host cannot.</summary>
    private static HostTrap FdAllocate(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdAllocate, out Errno error);
        if (error is Errno.Success)
        {
            error = call.I64(1) < 0 || call.I64(2) <= 0 ? Errno.Invalid
                : !IsRange(call.I64(1), call.I64(2)) ? Errno.FileTooBig
                : lease.File.Allocate(call.I64(1), call.I64(2));
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_datasync(fd)</c>: EBADF, ENOTCAPABLE, EIO.</summary>
    private static HostTrap FdDatasync(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdDatasync, out Errno error);
        return Finish(call, error is Errno.Success ? lease.File.Sync(call.Caller, dataOnly: true) : error);
    }

    /// <summary><c>fd_sync(fd)</c>: as <c>fd_datasync</c>. A stream of the embedder is flushed.</summary>
    private static HostTrap FdSync(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdSync, out Errno error);
        return Finish(call, error is Errno.Success ? lease.File.Sync(call.Caller, dataOnly: false) : error);
    }

    /// <summary><c>fd_filestat_get(fd, *stat)</c>: EBADF, ENOTCAPABLE, EFAULT.</summary>
    private static HostTrap FdFilestatGet(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdFilestatGet, out Errno error);
        if (error is Errno.Success && (error = lease.File.Stat(out Filestat stat)) is Errno.Success)
        {
            error = call.Caller.Memory.TryWrite(call.U32(1), stat) ? Errno.Success : Errno.Fault;
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_filestat_set_size(fd, size)</c>: EBADF, ENOTCAPABLE, EINVAL where the file is not open for writing, EFBIG.</summary>
    private static HostTrap FdFilestatSetSize(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdFilestatSetSize, out Errno error);
        if (error is Errno.Success)
        {
            error = call.I64(1) < 0 ? Errno.Invalid : lease.File.SetSize(call.I64(1));
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_filestat_set_times(fd, atim, mtim, flags)</c>: EBADF, ENOTCAPABLE, EINVAL for flags that contradict, EPERM.</summary>
    private static HostTrap FdFilestatSetTimes(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdFilestatSetTimes, out Errno error);
        if (error is Errno.Success)
        {
            error = FileTimes.From(call.U64(1), call.U64(2), call.U32(3), out FileTimes times);
            error = error is Errno.Success ? lease.File.SetTimes(times) : error;
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_pread(fd, iovs, iovs_len, offset, *nread)</c>: as <c>fd_read</c>, ESPIPE for what has no positions, EINVAL for an offset past 2^63.</summary>
    [SkipLocalsInit]
    private static HostTrap FdPread(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        using DescriptorLease lease = Lease(call, Rights.FdRead | Rights.FdSeek, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(memory, call.U32(2), call.U32(4))) is Errno.Success)
        {
            Span<HostBuffer> buffers = stackalloc HostBuffer[call.I32(2)];
            error = GuestVectors.Read(memory, call.U32(1), buffers, out _);
            if (error is Errno.Success && (error = call.I64(3) < 0 ? Errno.Invalid : Errno.Success) is Errno.Success)
            {
                error = lease.File.ReadAt(buffers, call.I64(3), out uint count);
                memory.TryWrite(call.U32(4), count);
            }
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_pwrite(fd, iovs, iovs_len, offset, *nwritten)</c>: as <c>fd_write</c> and <c>fd_pread</c>.</summary>
    [SkipLocalsInit]
    private static HostTrap FdPwrite(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        using DescriptorLease lease = Lease(call, Rights.FdWrite | Rights.FdSeek, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(memory, call.U32(2), call.U32(4))) is Errno.Success)
        {
            Span<HostBuffer> buffers = stackalloc HostBuffer[call.I32(2)];
            error = GuestVectors.Read(memory, call.U32(1), buffers, out _);
            if (error is Errno.Success && (error = call.I64(3) < 0 ? Errno.Invalid : Errno.Success) is Errno.Success)
            {
                error = lease.File.WriteAt(buffers, call.I64(3), out uint count);
                memory.TryWrite(call.U32(4), count);
            }
        }

        return Finish(call, error);
    }

    /// <summary>
    /// <c>fd_readdir(fd, buf, buf_len, cookie, *bufused)</c>: EBADF, ENOTCAPABLE, ENOTDIR, EFAULT, EINVAL for a cookie that no entry
    /// gave. A buffer filled to the end means that there is more; its last entry may be cut off.
    /// </summary>
    private static HostTrap FdReaddir(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        using DescriptorLease lease = Lease(call, Rights.FdReaddir, out Errno error);
        if (error is Errno.Success)
        {
            byte* buffer = memory.Address(call.U32(1), call.U32(2));
            if (buffer is null || !memory.Contains(call.U32(4), sizeof(uint)))
            {
                return Finish(call, Errno.Fault);
            }

            var writer = new DirectoryWriter(buffer, call.U32(2));
            error = lease.File is OpenDirectory directory ? directory.ReadEntries(call.U64(3), ref writer) : Errno.NotDirectory;
            memory.TryWrite(call.U32(4), writer.Used);
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_seek(fd, offset, whence, *position)</c>: EBADF, ENOTCAPABLE, ESPIPE, EINVAL for a position before the start, EFAULT.</summary>
    private static HostTrap FdSeek(HostCall call)
    {
        // Only to ask for the position is to tell it.
        var whence = (Whence)call.U32(2);
        bool telling = call.I64(1) == 0 && whence is Whence.Current;
        using DescriptorLease lease = Lease(call, telling ? Rights.FdTell : Rights.FdSeek, out Errno error);
        if (error is Errno.Success)
        {
            error = whence > Whence.End ? Errno.Invalid
                : !call.Caller.Memory.Contains(call.U32(3), sizeof(ulong)) ? Errno.Fault
                : Move(call, lease.File, call.I64(1), whence, call.U32(3));
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_tell(fd, *position)</c>: EBADF, ENOTCAPABLE, ESPIPE, EFAULT.</summary>
    private static HostTrap FdTell(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdTell, out Errno error);
        return Finish(call, error is Errno.Success ? Move(call, lease.File, 0, Whence.Current, call.U32(1)) : error);
    }

    private static Errno Move(HostCall call, OpenFile file, long offset, Whence whence, uint pointer)
    {
        Errno error = file.Seek(offset, whence, out ulong position);
        return error is Errno.Success && !call.Caller.Memory.TryWrite(pointer, position) ? Errno.Fault : error;
    }

    private static bool IsRange(long offset, long length) => offset >= 0 && length >= 0 && length <= long.MaxValue - offset;
}
