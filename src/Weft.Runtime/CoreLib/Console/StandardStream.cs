using Weft.Wasi;

namespace Weft.CoreLib.Console;

/// <summary>One of the standard descriptors. Writes of several threads do not mix within a call.</summary>
internal sealed unsafe class StandardStream(int descriptor) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => descriptor == 0;

    /// <inheritdoc/>
    public override bool CanWrite => descriptor != 0;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (!CanRead)
        {
            throw new NotSupportedException();
        }

        fixed (byte* bytes = buffer)
        {
            IoVector vector = new(bytes, buffer.Length);
            nuint count = 0;
            Check(FileFunctions.Read(descriptor, &vector, 1, &count));
            return (int)count;
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!CanWrite)
        {
            throw new NotSupportedException();
        }

        fixed (byte* bytes = buffer)
        {
            IoVector vector = new(bytes, buffer.Length);
            Check(Output.WriteAll(descriptor, &vector, 1));
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Check(int error)
    {
        // The reader of a pipe may be gone, which .NET does not take for a mistake.
        if (error != 0 && error != BrokenPipe)
        {
            throw new IOException($"The console could not be read or written: error {error} of WASI.");
        }
    }

    // EPIPE of preview 1.
    private const int BrokenPipe = 64;
}
