using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Reads and writes of a host descriptor straight from and to guest memory: the kernel does the copying.</summary>
internal static unsafe class UnixIO
{
    public static Errno Read(int fd, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        nint result;
        do
        {
            fixed (HostBuffer* first = buffers)
            {
                result = buffers.Length == 1
                    ? Libc.Read(fd, first->Address, first->Length)
                    : Libc.ReadVector(fd, first, buffers.Length);
            }
        }
        while (result < 0 && Libc.LastError == UnixErrno.Interrupted);
        return Result(result, out count);
    }

    public static Errno Write(int fd, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        nint result;
        do
        {
            fixed (HostBuffer* first = buffers)
            {
                result = buffers.Length == 1
                    ? Libc.Write(fd, first->Address, first->Length)
                    : Libc.WriteVector(fd, first, buffers.Length);
            }
        }
        while (result < 0 && Libc.LastError == UnixErrno.Interrupted);
        return Result(result, out count);
    }

    private static Errno Result(nint result, out uint count)
    {
        count = result > 0 ? (uint)result : 0;
        return result < 0 ? UnixErrno.Last() : Errno.Success;
    }
}
