using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>The size of the module of a program that writes one line, beside all that .NET's own WebAssembly loads for it.</summary>
internal sealed class HelloSizeMeasure : Measure
{
    private double _size;
    private double _peerSize;

    public override string Name => "Console.WriteLine's module";

    public override Unit Unit => Unit.Kilobytes;

    public override Target Target => Target.Figure(250);

    public override string PeerName => ".NET's wasm, uncompressed";

    public override int Repetitions => 1;

    public override Task PrepareAsync()
    {
        _size = new FileInfo(CSharpGuest.BuildHello()).Length / 1000.0;
        return Task.CompletedTask;
    }

    public override Task PreparePeerAsync()
    {
        string folder = BrowserApp.Publish("Weft.Bench.Browser.Hello");
        _peerSize = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length) / 1000.0;
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(_size);

    public override Task<double> RunPeerAsync() => Task.FromResult(_peerSize);
}
