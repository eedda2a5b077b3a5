using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>A stream of the embedder that the guest reads from.</summary>
/// <remarks>
/// The stream is read on the thread pool, one read at a time, so that a stream which ignores cancellation holds up neither the guest
/// thread nor the stop. A read asks for no more than the guest did, so what the guest leaves stays in the stream; only a read that is
/// under way when the group stops takes bytes that nobody gets.
/// </remarks>
internal sealed class InputStream(Stream stream, FileType type = FileType.Unknown) : OpenFile
{
    private const int MaxChunk = 64 * 1024;
    private const int PollChunk = 4 * 1024;

    private readonly object _gate = new();
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private bool _reading;
    private bool _ended;
    private bool _failed;
    private volatile FdFlags _flags;
    private Action[] _bells = [];

    public override FileType Type => type;

    public override Rights ApplicableRights => RightsSets.Stream & ~Rights.FdWrite;

    public override FdFlags Flags => _flags;

    public override Errno SetFlags(FdFlags flags)
    {
        _flags = flags & FdFlags.Nonblock;
        return Errno.Success;
    }

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        uint wanted = 0;
        foreach (HostBuffer target in buffers)
        {
            wanted += (uint)target.Length;
        }

        if (wanted == 0)
        {
            return Errno.Success;
        }

        lock (_gate)
        {
            if (TryTake(buffers, ref count, out Errno error))
            {
                return error;
            }

            StartReading(wanted, caller.Stopping);
            if ((_flags & FdFlags.Nonblock) != 0)
            {
                return Errno.Again;
            }
        }

        caller.EnterBlocking("fd_read");
        try
        {
            return WaitAndTake(caller, buffers, wanted, ref count);
        }
        finally
        {
            caller.LeaveBlocking();
        }
    }

    /// <remarks>What a poll finds is what a read gets, so the poll starts a read, of a small piece.</remarks>
    public override Readiness Poll(bool writing)
    {
        lock (_gate)
        {
            return new Readiness(_start < _end || _ended || _failed, (ulong)(_end - _start), _ended);
        }
    }

    public override void AddBell(Action bell, CancellationToken stopping)
    {
        lock (_gate)
        {
            _bells = [.. _bells, bell];
            if (_start < _end || _ended || _failed)
            {
                bell();
            }
            else
            {
                StartReading(PollChunk, stopping);
            }
        }
    }

    public override void RemoveBell(Action bell)
    {
        lock (_gate)
        {
            _bells = [.. _bells.Where(other => other != bell)];
        }
    }

    protected override void Close()
    {
    }

    private Errno WaitAndTake(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, uint wanted, ref uint count)
    {
        // The callback takes the gate, so the registration is ended outside it.
        using CancellationTokenRegistration wake = caller.Stopping.UnsafeRegister(static state => ((InputStream)state!).WakeAll(), this);
        lock (_gate)
        {
            while (true)
            {
                if (TryTake(buffers, ref count, out Errno error))
                {
                    return error;
                }

                if (caller.Stopping.IsCancellationRequested)
                {
                    return Errno.Interrupted;
                }

                // Another thread may have taken what the last read brought.
                StartReading(wanted, caller.Stopping);
                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>Serves a read from what is here: bytes, an end, or a failure. Each end and each failure is told once.</summary>
    private bool TryTake(ReadOnlySpan<HostBuffer> buffers, ref uint count, out Errno error)
    {
        error = _failed ? Errno.InputOutput : Errno.Success;
        if (_start == _end)
        {
            bool told = _ended || _failed;
            _ended = _failed = false;
            return told;
        }

        foreach (HostBuffer target in buffers)
        {
            int taken = (int)Math.Min((nuint)(_end - _start), target.Length);
            _buffer.AsSpan(_start, taken).CopyTo(target.Bytes);
            _start += taken;
            count += (uint)taken;
        }

        return true;
    }

    private void StartReading(uint wanted, CancellationToken stopping)
    {
        if (_reading)
        {
            return;
        }

        int size = (int)Math.Min(wanted, MaxChunk);
        if (_buffer.Length < size)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(size);
        }

        _reading = true;
        Memory<byte> target = _buffer.AsMemory(0, size);
        Task.Run(() => ReadAsync(target, stopping), CancellationToken.None);
    }

    private async Task ReadAsync(Memory<byte> target, CancellationToken stopping)
    {
        int count = 0;
        bool broken = false;
        try
        {
            count = await stream.ReadAsync(target, stopping).ConfigureAwait(false);
            broken = (uint)count > (uint)target.Length;
        }
        catch (Exception)
        {
            broken = true;
        }

        lock (_gate)
        {
            (_start, _end) = (0, broken ? 0 : count);
            _failed = broken;
            _ended = !broken && count == 0;
            _reading = false;
            Monitor.PulseAll(_gate);
            foreach (Action bell in _bells)
            {
                bell();
            }
        }
    }

    private void WakeAll()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
