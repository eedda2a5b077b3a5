using System.Buffers;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>A stream of the embedder that the guest writes to: one write at a time, none of which holds up a stop.</summary>
/// <remarks>
/// The bytes are copied out of the guest first, so the stream never sees memory that guest threads can change. A write that the
/// stream has not finished when the group stops is left to the stream, together with the buffer.
/// </remarks>
internal sealed class OutputStream(Stream stream, FileType type = FileType.Unknown) : OpenFile
{
    private const int MaxChunk = 64 * 1024;

    private readonly InterruptibleLock _turn = new();

    public override FileType Type => type;

    public override Rights ApplicableRights => RightsSets.Stream & ~Rights.FdRead;

    public override Errno SetFlags(FdFlags flags) => Errno.Success;

    public override Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        uint total = 0;
        foreach (HostBuffer buffer in buffers)
        {
            total += (uint)buffer.Length;
        }

        byte[] chunk = ArrayPool<byte>.Shared.Rent((int)Math.Min(total, MaxChunk));
        int filled = 0;
        foreach (HostBuffer buffer in buffers)
        {
            int taken = (int)Math.Min((nuint)(chunk.Length - filled), buffer.Length);
            buffer.Bytes[..taken].CopyTo(chunk.AsSpan(filled));
            filled += taken;
        }

        if (!_turn.Enter(caller, "fd_write"))
        {
            ArrayPool<byte>.Shared.Return(chunk);
            return Errno.Interrupted;
        }

        Errno error = WriteChunk(caller, chunk, filled);
        count = error is Errno.Success ? (uint)filled : 0;
        return error;
    }

    /// <summary>Flushes the stream.</summary>
    public override Errno Sync(HostCaller caller, bool dataOnly)
    {
        if (!_turn.Enter(caller, "fd_sync"))
        {
            return Errno.Interrupted;
        }

        Task flush;
        try
        {
            flush = stream.FlushAsync(caller.Stopping);
        }
        catch (Exception)
        {
            _turn.Exit();
            return Errno.InputOutput;
        }

        return Finish(caller, flush, chunk: null, "fd_sync");
    }

    protected override void Close()
    {
    }

    private Errno WriteChunk(HostCaller caller, byte[] chunk, int length)
    {
        ValueTask write;
        try
        {
            write = stream.WriteAsync(chunk.AsMemory(0, length), caller.Stopping);
            if (write.IsCompletedSuccessfully)
            {
                write.GetAwaiter().GetResult();
                Done(chunk);
                return Errno.Success;
            }
        }
        catch (Exception)
        {
            Done(chunk);
            return Errno.InputOutput;
        }

        return Finish(caller, write.AsTask(), chunk, "fd_write");
    }

    /// <summary>Waits for the stream or for the stop, whichever comes first. The stream keeps the turn and the buffer until it is done.</summary>
    private Errno Finish(HostCaller caller, Task task, byte[]? chunk, string call)
    {
        Task ended = task.ContinueWith(
            static (_, state) => (((OutputStream Self, byte[]? Chunk))state!).Self.Done((((OutputStream Self, byte[]? Chunk))state!).Chunk),
            (this, chunk),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        if (!StopAwareWait.For(ended, caller, call))
        {
            return Errno.Interrupted;
        }

        return task.IsCompletedSuccessfully ? Errno.Success : Errno.InputOutput;
    }

    private void Done(byte[]? chunk)
    {
        if (chunk is not null)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        _turn.Exit();
    }
}
