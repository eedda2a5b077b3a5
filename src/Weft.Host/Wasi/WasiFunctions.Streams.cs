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
        using DescriptorLease lease = Lease(call, Rights.FdRead, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(memory, call.U32(2), call.U32(3))) is Errno.Success)
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
        using DescriptorLease lease = Lease(call, Rights.FdWrite, out Errno error);
        if (error is Errno.Success && (error = CheckVectors(memory, call.U32(2), call.U32(3))) is Errno.Success)
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

    /// <summary>Checks the count of the vectors and, before any data move, the place for the count of bytes.</summary>
    private static Errno CheckVectors(GuestMemory memory, uint vectorCount, uint countPointer) =>
        vectorCount > GuestVectors.MaxCount ? Errno.Invalid
        : memory.Contains(countPointer, sizeof(uint)) ? Errno.Success
        : Errno.Fault;
}
