namespace Weft.Bench.Peers;

/// <summary>A standard output that tells when something is written to it.</summary>
internal sealed class SignallingOutput : BenchStream
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Written => _written.Task;

    public override bool CanWrite => true;

    public override void Write(byte[] buffer, int offset, int count) => _written.TrySetResult();
}
