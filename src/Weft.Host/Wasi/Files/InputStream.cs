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

    private readonly object gate = new();
    private byte[] buffer = [];
    private int start;
    private int end;
    private bool reading;
    private bool ended;
    private bool failed;
    private volatile FdFlags flags;
    private Action[] bells = [];

    public override FileType Type => type;

    public override Rights ApplicableRights => RightsSets.Stream & ~Rights.FdWrite;

    public override FdFlags Flags => flags;

    public override Errno SetFlags(FdFlags flags)
    {
        this.flags = flags & FdFlags.Nonblock;
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

        lock (gate)
        {
            if (TryTake(buffers, ref count, out Errno error))
            {
                return error;
            }

            StartReading(wanted, caller.Stopping);
            if ((flags & FdFlags.Nonblock) != 0)
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
        lock (gate)
        {
            return new Readiness(start < end || ended || failed, (ulong)(end - start), ended);
        }
    }

    public override void AddBell(Action bell, CancellationToken stopping)
    {
        lock (gate)
        {
            bells = [.. bells, bell];
            if (start < end || ended || failed)
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
        lock (gate)
        {
            bells = [.. bells.Where(other => other != bell)];
        }
    }

    protected override void Close()
    {
    }

    private Errno WaitAndTake(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, uint wanted, ref uint count)
    {
        // The callback takes the gate, so the registration is ended outside it.
        using CancellationTokenRegistration wake = caller.Stopping.UnsafeRegister(static state => ((InputStream)state!).WakeAll(), this);
        lock (gate)
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
                Monitor.Wait(gate);
            }
        }
    }

    /// <summary>Serves a read from what is here: bytes, an end, or a failure. Each end and each failure is told once.</summary>
    private bool TryTake(ReadOnlySpan<HostBuffer> buffers, ref uint count, out Errno error)
    {
        error = failed ? Errno.InputOutput : Errno.Success;
        if (start == end)
        {
            bool told = ended || failed;
            ended = failed = false;
            return told;
        }

        foreach (HostBuffer target in buffers)
        {
            int taken = (int)Math.Min((nuint)(end - start), target.Length);
            buffer.AsSpan(start, taken).CopyTo(target.Bytes);
            start += taken;
            count += (uint)taken;
        }

        return true;
    }

    private void StartReading(uint wanted, CancellationToken stopping)
    {
        if (reading)
        {
            return;
        }

        int size = (int)Math.Min(wanted, MaxChunk);
        if (buffer.Length < size)
        {
            buffer = GC.AllocateUninitializedArray<byte>(size);
        }

        reading = true;
        Memory<byte> target = buffer.AsMemory(0, size);
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
        catch (Exception exception) when (!OutputStream.IsFatal(exception))
        {
            broken = true;
        }

        lock (gate)
        {
            (start, end) = (0, broken ? 0 : count);
            failed = broken;
            ended = !broken && count == 0;
            reading = false;
            Monitor.PulseAll(gate);
            foreach (Action bell in bells)
            {
                bell();
            }
        }
    }

    private void WakeAll()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }
}
