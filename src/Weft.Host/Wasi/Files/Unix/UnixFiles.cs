namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Files of Linux and macOS.</summary>
internal sealed class UnixFiles : HostFiles
{
    private readonly UnixWaiter waiter = new();

    public override OpenFile StandardStream(int number) => new UnixStandardStream(number, waiter);

    public override void Dispose() => waiter.Dispose();
}
