using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <content>Descriptors as such.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] DescriptorFunctions =>
    [
        Row("fd_close", [I32], &FdClose),
        Row("fd_fdstat_get", [I32, I32], &FdFdstatGet),
        Row("fd_fdstat_set_flags", [I32, I32], &FdFdstatSetFlags),
        Row("fd_fdstat_set_rights", [I32, I64, I64], &FdFdstatSetRights),
        Row("fd_prestat_get", [I32, I32], &FdPrestatGet),
        Row("fd_prestat_dir_name", [I32, I32, I32], &FdPrestatDirName),
        Row("fd_renumber", [I32, I32], &FdRenumber),
    ];

    /// <summary><c>fd_close(fd)</c>: EBADF. Preopened directories and standard streams can be closed like all others.</summary>
    private static HostTrap FdClose(HostCall call) => Finish(call, call.Caller.Wasi.Descriptors.Close(call.U32(0)));

    /// <summary><c>fd_fdstat_get(fd, *stat)</c>: EBADF, EFAULT.</summary>
    private static HostTrap FdFdstatGet(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.None, out Errno error);
        if (error is Errno.Success)
        {
            var stat = new Fdstat
            {
                Type = lease.File.Type,
                Flags = lease.File.Flags,
                Rights = lease.Rights,
                Inheriting = lease.Inheriting,
            };
            error = call.Caller.Memory.TryWrite(call.U32(1), stat) ? Errno.Success : Errno.Fault;
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_fdstat_set_flags(fd, flags)</c>: EBADF, ENOTCAPABLE, EINVAL for unknown flags, ENOTSUP for what the host cannot change.</summary>
    private static HostTrap FdFdstatSetFlags(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.FdFdstatSetFlags, out Errno error);
        if (error is Errno.Success)
        {
            uint flags = call.U32(1);
            error = (flags & ~(uint)FdFlags.All) != 0 ? Errno.Invalid : lease.File.SetFlags((FdFlags)flags);
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_fdstat_set_rights(fd, base, inheriting)</c>: EBADF, ENOTCAPABLE for rights that the descriptor does not have.</summary>
    private static HostTrap FdFdstatSetRights(HostCall call) =>
        Finish(call, call.Caller.Wasi.Descriptors.SetRights(call.U32(0), (Rights)call.U64(1), (Rights)call.U64(2)));

    /// <summary><c>fd_prestat_get(fd, *prestat)</c>: EBADF for what is not a preopened directory, EFAULT.</summary>
    private static HostTrap FdPrestatGet(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.None, out Errno error);
        if (error is Errno.Success)
        {
            // The tag of a directory is 0, so the structure is the length of the name in the upper half.
            error = lease.PreopenName is not { } name ? Errno.BadDescriptor
                : call.Caller.Memory.TryWrite(call.U32(1), (ulong)name.Length << 32) ? Errno.Success
                : Errno.Fault;
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_prestat_dir_name(fd, path, path_len)</c>: EBADF as above, ENAMETOOLONG where the name does not fit, EFAULT.</summary>
    private static HostTrap FdPrestatDirName(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.None, out Errno error);
        if (error is Errno.Success)
        {
            error = lease.PreopenName is not { } name ? Errno.BadDescriptor
                : call.U32(2) < (uint)name.Length ? Errno.NameTooLong
                : call.Caller.Memory.TryWrite(call.U32(1), name) ? Errno.Success
                : Errno.Fault;
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_renumber(fd, to)</c>: EBADF unless both are open. The target is closed and replaced in one step.</summary>
    private static HostTrap FdRenumber(HostCall call) =>
        Finish(call, call.Caller.Wasi.Descriptors.Renumber(call.U32(0), call.U32(1)));
}
