namespace Weft.Bench.Peers;

/// <summary>A standard input on which nothing ever comes.</summary>
internal sealed class SilentInput : BenchStream
{
    public override bool CanRead => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
