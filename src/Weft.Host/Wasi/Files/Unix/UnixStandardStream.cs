using System.Collections.Concurrent;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>A standard stream of this process that the guest uses as its own.</summary>
/// <remarks>
/// The descriptor is shared with the embedder and other processes, so it is never made non-blocking and never closed. Where it can
/// block, each call waits until it is ready, which a stop can interrupt, and then moves no more than a ready descriptor takes
/// without blocking. One call at a time and direction: what a descriptor was ready for must not be taken by another guest thread,
/// of this group or another, through this descriptor or another of the same pipe.
/// </remarks>
internal sealed unsafe class UnixStandardStream : OpenFile
{
    /// <summary>What a pipe that polls as writable is sure to take: <c>PIPE_BUF</c>, 4,096 on Linux and 512 on macOS.</summary>
    private static readonly nuint SafeWrite = OperatingSystem.IsLinux() ? 4096u : 512u;

    /// <summary>The turns of all groups, by what they take turns at. A process has few standard streams in its life.</summary>
    private static readonly ConcurrentDictionary<(ulong Device, ulong Inode, bool Reading), InterruptibleLock> Turns = new();

    private readonly InterruptibleLock _turn;
    private readonly UnixWaiter _waiter;
    private readonly int _fd;
    private readonly bool _canBlock;
    private volatile FdFlags _flags;

    /// <param name="fd">The descriptor; it stays open.</param>
    /// <param name="reading">Whether it is for reading; otherwise for writing.</param>
    /// <param name="waiter">How threads wait.</param>
    public UnixStandardStream(int fd, bool reading, UnixWaiter waiter)
    {
        (_fd, _waiter) = (fd, waiter);
        bool terminal = Libc.IsTerminal(fd) == 1;
        UnixStat.Of(fd, out Filestat stat);
        Type = terminal ? FileType.CharacterDevice : stat.Type;
        _turn = Turns.GetOrAdd((stat.Device, stat.Inode, reading), static _ => new InterruptibleLock());
        _canBlock = terminal || Type is not (FileType.RegularFile or FileType.CharacterDevice or FileType.BlockDevice);
        Rights direction = ~(reading ? RightsSets.Writing : RightsSets.Reading);
        ApplicableRights = direction & (Type is FileType.RegularFile ? RightsSets.SeekableFile : RightsSets.Stream);
    }

    public override FileType Type { get; }

    public override Rights ApplicableRights { get; }

    public override FdFlags Flags => _flags;

    public override Errno SetFlags(FdFlags flags)
    {
        _flags = flags & FdFlags.Nonblock;
        return Errno.Success;
    }

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        if (!_canBlock)
        {
            return UnixIO.Read(_fd, buffers, out count);
        }

        count = 0;
        if (TakeTurn(caller, "fd_read") is var taken && taken is not Errno.Success)
        {
            return taken;
        }

        try
        {
            while (true)
            {
                Errno ready = WaitUntilReady(caller, "fd_read", PollEntry.In);
                Errno error = ready is Errno.Success ? UnixIO.Read(_fd, buffers, out count) : ready;
                if (error is not Errno.Again || (_flags & FdFlags.Nonblock) != 0)
                {
                    return error;
                }

                // Others made the descriptor non-blocking and have read what was there.
            }
        }
        finally
        {
            _turn.Exit();
        }
    }

    public override Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        if (!_canBlock)
        {
            return UnixIO.Write(_fd, buffers, out count);
        }

        count = 0;
        if (TakeTurn(caller, "fd_write") is var taken && taken is not Errno.Success)
        {
            return taken;
        }

        try
        {
            foreach (HostBuffer buffer in buffers)
            {
                Errno error = WritePieces(caller, buffer, ref count);
                if (error is not Errno.Success)
                {
                    // What is written is written; the error will show up again.
                    return count > 0 && error is not Errno.Interrupted ? Errno.Success : error;
                }
            }

            return Errno.Success;
        }
        finally
        {
            _turn.Exit();
        }
    }

    public override Errno ReadAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.ReadAt(_fd, buffers, offset, out count);

    public override Errno WriteAt(ReadOnlySpan<HostBuffer> buffers, long offset, out uint count) => UnixIO.WriteAt(_fd, buffers, offset, out count);

    public override Errno Seek(long offset, Whence whence, out ulong position) => UnixIO.Seek(_fd, offset, whence, out position);

    public override Errno Sync(HostCaller caller, bool dataOnly)
    {
        // A terminal or pipe has no device to wait for, and says so; for the guest there is nothing to do.
        Errno error = UnixIO.Result(UnixPlatform.Sync(_fd, dataOnly));
        return error is Errno.Invalid ? Errno.Success : error;
    }

    public override Errno Stat(out Filestat stat) => UnixStat.Of(_fd, out stat);

    public override Errno SetSize(long size) => UnixIO.Result(Libc.Truncate(_fd, size));

    public override Errno SetTimes(FileTimes times) => UnixTimes.Set(_fd, times);

    public override Errno Advise(long offset, long length, Advice advice) => UnixIO.Advise(_fd, offset, length, advice);

    public override Errno Allocate(long offset, long length) => UnixIO.Allocate(_fd, offset, length);

    public override int PollDescriptor => _canBlock ? _fd : -1;

    public override Readiness Poll(bool writing) => _canBlock ? UnixPoll.Find(_fd, writing)
        : Type is FileType.RegularFile ? UnixPoll.OfRegularFile(_fd, writing)
        : new Readiness(IsReady: true);

    protected override void Close()
    {
    }

    private Errno WritePieces(HostCaller caller, HostBuffer buffer, ref uint count)
    {
        for (nuint done = 0; done < buffer.Length;)
        {
            if (WaitUntilReady(caller, "fd_write", PollEntry.Out) is var ready && ready is not Errno.Success)
            {
                return ready;
            }

            var piece = new HostBuffer(buffer.Address + done, Math.Min(buffer.Length - done, SafeWrite));
            Errno error = UnixIO.Write(_fd, [piece], out uint written);
            if (error is not Errno.Success && (error is not Errno.Again || (_flags & FdFlags.Nonblock) != 0))
            {
                return error;
            }

            done += written;
            count += written;
        }

        return Errno.Success;
    }

    private Errno TakeTurn(HostCaller caller, string call)
    {
        if ((_flags & FdFlags.Nonblock) != 0)
        {
            return _turn.TryEnter() ? Errno.Success : Errno.Again;
        }

        return _turn.Enter(caller, call) ? Errno.Success : Errno.Interrupted;
    }

    private Errno WaitUntilReady(HostCaller caller, string call, short events)
    {
        if (UnixWaiter.IsReady(_fd, events))
        {
            return Errno.Success;
        }

        return (_flags & FdFlags.Nonblock) != 0 ? Errno.Again : _waiter.WaitFor(caller, call, _fd, events);
    }
}
