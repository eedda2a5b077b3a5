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

    private readonly Lock _flagsGate = new();
    private readonly SafeFileHandle _handle;
    private readonly UnixWaiter _waiter;
    private readonly int _fd;
    private volatile FdFlags _flags;

    public UnixFile(int fd, FileType type, OpenRequest request, UnixWaiter waiter)
    {
        _handle = new SafeFileHandle(fd, ownsHandle: true);
        (_fd, _waiter) = (fd, waiter);
        Type = type;
        _flags = request.Flags;
        Rights rights = type is FileType.RegularFile or FileType.BlockDevice ? RightsSets.SeekableFile : RightsSets.Stream;
        ApplicableRights = rights
            & ~(request.Reading ? Rights.None : RightsSets.Reading)
            & ~(request.Writing ? Rights.None : RightsSets.Writing);
    }

    public override FileType Type { get; }

    public override Rights ApplicableRights { get; }

    public override FdFlags Flags => _flags;

    private bool CanBlock => Type is not (FileType.RegularFile or FileType.BlockDevice);

    public override Errno SetFlags(FdFlags flags)
    {
        lock (_flagsGate)
        {
            if (((flags ^ _flags) & ~Changeable) != 0)
            {
                return Errno.NotSupported;
            }

            int bits = OpenBits.Nonblock | ((flags & FdFlags.Append) != 0 ? OpenBits.Append : 0);
            if (UnixPlatform.FileControl(_fd, SetStatusFlags, bits) < 0)
            {
                return UnixErrno.Last();
            }

            _flags = flags;
            return Errno.Success;
        }
    }

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        while (true)
        {
            Errno error = UnixIO.Read(_fd, buffers, out count);
            bool wait = error is Errno.Again || (error is Errno.Success && count == 0 && HadNoWriter(buffers));
            if (!wait || (_flags & FdFlags.Nonblock) != 0)
            {
                return error;
            }

            error = _waiter.WaitFor(caller, "fd_read", _fd, PollEntry.In);
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
            Errno error = UnixIO.Write(_fd, buffers, out count);
            if (error is not Errno.Again || (_flags & FdFlags.Nonblock) != 0)
            {
                return error;
            }

            error = _waiter.WaitFor(caller, "fd_write", _fd, PollEntry.Out);
            if (error is not Errno.Success)
            {
                return error;
            }
        }
    }

    public override Errno ReadAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.ReadAt(_fd, buffers, offset, out count);

    public override Errno WriteAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.WriteAt(_fd, buffers, offset, out count);

    public override Errno Seek(long offset, Whence whence, out ulong position) => UnixIO.Seek(_fd, offset, whence, out position);

    public override Errno Sync(HostCaller caller, bool dataOnly) => UnixIO.Result(UnixPlatform.Sync(_fd, dataOnly));

    public override Errno Stat(out Filestat stat) => UnixStat.Of(_fd, out stat);

    public override Errno SetSize(long size) => UnixIO.Result(Libc.Truncate(_fd, size));

    public override Errno SetTimes(FileTimes times) => UnixTimes.Set(_fd, times);

    public override Errno Advise(long offset, long length, Advice advice) => UnixIO.Advise(_fd, offset, length, advice);

    public override Errno Allocate(long offset, long length) => UnixIO.Allocate(_fd, offset, length);

    public override int PollDescriptor => CanBlock ? _fd : -1;

    public override Readiness Poll(bool writing) => CanBlock ? UnixPoll.Find(_fd, writing) : UnixPoll.OfRegularFile(_fd, writing);

    protected override void Close() => _handle.Dispose();

    /// <summary>
    /// Whether the end that a read told is that of a pipe which nobody has opened for writing yet. It was opened without waiting for a
    /// writer, so the first read waits. Linux tells the two apart: only a pipe that lost its writers has hung up.
    /// </summary>
    private bool HadNoWriter(ReadOnlySpan<HostBuffer> buffers)
    {
        if (Type is not FileType.Unknown || !UnixPoll.Find(_fd, writing: false).Equals(default))
        {
            return false;
        }

        foreach (HostBuffer buffer in buffers)
        {
            if (buffer.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
