using System.Runtime.CompilerServices;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <content>Reading and writing.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] StreamFunctions =>
    [
        Row("fd_read", [I32, I32, I32, I32], &FdRead),
        Row("fd_write", [I32, I32, I32, I32], &FdWrite),
    ];

    /// <summary>
    /// <c>fd_read(fd, iovs, iovs_len, *nread)</c>: EBADF, ENOTCAPABLE, EFAULT, EINVAL for more than 1,024 vectors, EAGAIN, EIO.
    /// </summary>
    [SkipLocalsInit]
    private static HostTrap FdRead(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        using DescriptorLease lease = call.Caller.Wasi.Descriptors.Lease(call.U32(0), Rights.FdRead, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(call, memory)) is Errno.Success)
        {
            Span<HostBuffer> buffers = stackalloc HostBuffer[call.I32(2)];
            error = GuestVectors.Read(memory, call.U32(1), buffers, out _);
            if (error is Errno.Success)
            {
                error = lease.File.Read(call.Caller, buffers, out uint count);
                memory.TryWrite(call.U32(3), count);
            }
        }

        return Finish(call, error);
    }

    /// <summary><c>fd_write(fd, iovs, iovs_len, *nwritten)</c>: as <c>fd_read</c>, and EPIPE, ENOSPC.</summary>
    [SkipLocalsInit]
    private static HostTrap FdWrite(HostCall call)
    {
        GuestMemory memory = call.Caller.Memory;
        using DescriptorLease lease = call.Caller.Wasi.Descriptors.Lease(call.U32(0), Rights.FdWrite, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(call, memory)) is Errno.Success)
        {
            Span<HostBuffer> buffers = stackalloc HostBuffer[call.I32(2)];
            error = GuestVectors.Read(memory, call.U32(1), buffers, out _);
            if (error is Errno.Success)
            {
                error = lease.File.Write(call.Caller, buffers, out uint count);
                memory.TryWrite(call.U32(3), count);
            }
        }

        return Finish(call, error);
    }

    /// <summary>Checks the count of the vectors and, before any data moves, where the count of bytes goes.</summary>
    private static Errno CheckVectors(HostCall call, GuestMemory memory) =>
        call.U32(2) > GuestVectors.MaxCount ? Errno.Invalid
        : memory.Contains(call.U32(3), sizeof(uint)) ? Errno.Success
        : Errno.Fault;
}
