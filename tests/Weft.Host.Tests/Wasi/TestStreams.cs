namespace Weft.Host.Tests.Wasi;

/// <summary>The parts of a stream that these tests never use.</summary>
internal abstract class TestStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Fails always.</summary>
internal sealed class BrokenStream(Exception exception) : TestStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw exception;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw exception;

    public override Task FlushAsync(CancellationToken cancellationToken) => throw exception;
}

/// <summary>Never finishes, and does not hear a cancellation.</summary>
internal sealed class DeafStream : TestStream
{
    private readonly TaskCompletionSource<int> _never = new();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(_never.Task);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(_never.Task);
}

/// <summary>Notices two writes at the same time.</summary>
internal sealed class OneAtATimeStream : TestStream
{
    private int _inside;

    public bool Overlapped { get; private set; }

    public int Writes { get; private set; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Overlapped |= Interlocked.Increment(ref _inside) != 1;
        if (Writes++ % 2 == 0)
        {
            await Task.Yield();
        }

        Interlocked.Decrement(ref _inside);
    }
}

/// <summary>Gives what it is fed, when it is fed.</summary>
internal sealed class PipeStream : TestStream
{
    private readonly System.Threading.Channels.Channel<byte[]> _pieces = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();

    public void Feed(ReadOnlySpan<byte> bytes) => Assert.True(_pieces.Writer.TryWrite(bytes.ToArray()));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] piece = await _pieces.Reader.ReadAsync(cancellationToken);
        piece.CopyTo(buffer);
        return piece.Length;
    }
}
