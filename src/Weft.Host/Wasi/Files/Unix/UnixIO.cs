using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Input and output on a host descriptor, straight from and to guest memory: the kernel does the copying.</summary>
internal static unsafe class UnixIO
{
    public static Errno Read(int fd, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        nint result;
        do
        {
            fixed (HostBuffer* first = buffers)
            {
                result = buffers.Length switch
                {
                    0 => 0,
                    1 => Libc.Read(fd, first->Address, first->Length),
                    _ => Libc.ReadVector(fd, first, buffers.Length),
                };
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
                result = buffers.Length switch
                {
                    0 => 0,
                    1 => Libc.Write(fd, first->Address, first->Length),
                    _ => Libc.WriteVector(fd, first, buffers.Length),
                };
            }
        }
        while (result < 0 && Libc.LastError == UnixErrno.Interrupted);
        return Result(result, out count);
    }

    public static Errno ReadAt(int fd, ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        nint result;
        do
        {
            fixed (HostBuffer* first = buffers)
            {
                result = buffers.IsEmpty ? 0 : Libc.ReadVectorAt(fd, first, buffers.Length, offset);
            }
        }
        while (result < 0 && Libc.LastError == UnixErrno.Interrupted);
        return Result(result, out count);
    }

    public static Errno WriteAt(int fd, ReadOnlySpan<HostBuffer> buffers, long offset, out uint count)
    {
        nint result;
        do
        {
            fixed (HostBuffer* first = buffers)
            {
                result = buffers.IsEmpty ? 0 : Libc.WriteVectorAt(fd, first, buffers.Length, offset);
            }
        }
        while (result < 0 && Libc.LastError == UnixErrno.Interrupted);
        return Result(result, out count);
    }

    public static Errno Seek(int fd, long offset, Whence whence, out ulong position)
    {
        long result = Libc.Seek(fd, offset, (int)whence);
        position = (ulong)Math.Max(result, 0);
        return result < 0 ? UnixErrno.Last() : Errno.Success;
    }

    public static Errno Advise(int fd, long offset, long length, Advice advice)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Errno.Success;
        }

        // Linux numbers random before sequential; all others agree.
        int number = advice switch
        {
            Advice.Sequential => 2,
            Advice.Random => 1,
            _ => (int)advice,
        };
        int error = LinuxLibc.Advise(fd, offset, length, number);
        return error == 0 ? Errno.Success : UnixErrno.ToWasi(error);
    }

    public static Errno Allocate(int fd, long offset, long length) =>
        OperatingSystem.IsLinux() ? Result(LinuxLibc.Allocate(fd, 0, offset, length)) : Errno.NotSupported;

    public static Errno Result(int result) => result < 0 ? UnixErrno.Last() : Errno.Success;

    private static Errno Result(nint result, out uint count)
    {
        count = result > 0 ? (uint)result : 0;
        return result < 0 ? UnixErrno.Last() : Errno.Success;
    }
}
