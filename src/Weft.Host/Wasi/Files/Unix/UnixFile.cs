using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>A file, pipe or device that the guest opened.</summary>
/// <remarks>The host descriptor is the group's own and never blocks; where the guest wants to block, the call waits by poll.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "The last reference closes it.")]
internal sealed unsafe class UnixFile : OpenFile
{
    private const int SetStatusFlags = 4;

    /// <summary>The flags that a host can change after opening.</summary>
    private const FdFlags Changeable = FdFlags.Append | FdFlags.Nonblock;

    private readonly Lock flagsGate = new();
    private readonly SafeFileHandle handle;
    private readonly UnixWaiter waiter;
    private readonly int fd;
    private volatile FdFlags flags;

    public UnixFile(int fd, FileType type, OpenRequest request, UnixWaiter waiter)
    {
        handle = new SafeFileHandle(fd, ownsHandle: true);
        (this.fd, this.waiter) = (fd, waiter);
        Type = type;
        flags = request.Flags;
        Rights rights = type is FileType.RegularFile or FileType.BlockDevice ? RightsSets.SeekableFile : RightsSets.Stream;
        ApplicableRights = rights
            & ~(request.Reading ? Rights.None : RightsSets.Reading)
            & ~(request.Writing ? Rights.None : RightsSets.Writing);
    }

    public override FileType Type { get; }

    public override Rights ApplicableRights { get; }

    public override FdFlags Flags => flags;

    private bool CanBlock => Type is not (FileType.RegularFile or FileType.BlockDevice);

    public override Errno SetFlags(FdFlags flags)
    {
        lock (flagsGate)
        {
            if (((flags ^ this.flags) & ~Changeable) != 0)
            {
                return Errno.NotSupported;
            }

            int bits = OpenBits.Nonblock | ((flags & FdFlags.Append) != 0 ? OpenBits.Append : 0);
            if (UnixPlatform.FileControl(fd, SetStatusFlags, bits) < 0)
            {
                return UnixErrno.Last();
            }

            this.flags = flags;
            return Errno.Success;
        }
    }

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        while (true)
        {
            Errno error = UnixIO.Read(fd, buffers, out count);
            if (error is not Errno.Again || (flags & FdFlags.Nonblock) != 0)
            {
                return error;
            }

            error = waiter.WaitFor(caller, "fd_read", fd, PollEntry.In);
            if (error is not Errno.Success)
            {
                return error;
            }
        }
    }

    public override Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        while (true)
        {
            Errno error = UnixIO.Write(fd, buffers, out count);
            if (error is not Errno.Again || (flags & FdFlags.Nonblock) != 0)
            {
                return error;
            }

            error = waiter.WaitFor(caller, "fd_write", fd, PollEntry.Out);
            if (error is not Errno.Success)
            {
                return error;
            }
        }
    }

    public override Errno ReadAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.ReadAt(fd, buffers, offset, out count);

    public override Errno WriteAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.WriteAt(fd, buffers, offset, out count);

    public override Errno Seek(long offset, Whence whence, out ulong position) => UnixIO.Seek(fd, offset, whence, out position);

    public override Errno Sync(HostCaller caller, bool dataOnly) => UnixIO.Result(UnixPlatform.Sync(fd, dataOnly));

    public override Errno Stat(out Filestat stat) => UnixStat.Of(fd, out stat);

    public override Errno SetSize(long size) => UnixIO.Result(Libc.Truncate(fd, size));

    public override Errno SetTimes(FileTimes times) => UnixTimes.Set(fd, times);

    public override Errno Advise(long offset, long length, Advice advice) => UnixIO.Advise(fd, offset, length, advice);

    public override Errno Allocate(long offset, long length) => UnixIO.Allocate(fd, offset, length);

    public override int PollDescriptor => CanBlock ? fd : -1;

    public override Readiness Poll(bool writing) => CanBlock ? UnixPoll.Find(fd, writing) : UnixPoll.OfRegularFile(fd, writing);

    protected override void Close() => handle.Dispose();
}
