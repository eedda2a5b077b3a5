using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>A program in ordinary C#, compiled to a module, beside the same source on .NET's own WebAssembly under Node.</summary>
/// <param name="name">What it is called.</param>
/// <param name="program">The program, as its class is made.</param>
/// <param name="rounds">How many of its runs one figure of ours is made of.</param>
internal sealed class BrowserMeasure(string name, string program, int rounds) : Measure
{
    public const string GroupName = "ordinary C#, browser";

    private WasmModule? _module;
    private OrdinaryPeer? _peer;

    public override string Name => $"ordinary C# {name}, browser";

    public override Unit Unit => Unit.PerSecond;

    public override Target Target => Target.ReportedRatio;

    public override string PeerName => "same file on .NET's wasm";

    public override string Group => GroupName;

    public override int Repetitions => 3;

    public override Task PrepareAsync()
    {
        _module = OrdinaryGuest.Load(program, rounds);
        _peer = OrdinaryPeer.StartBrowser();
        return _peer.WarmUpAsync(program);
    }

    public override async Task<double> RunAsync() => 1e9 / await OrdinaryGuest.TimeAsync(_module!, program);

    public override async Task<double> RunPeerAsync() => 1e9 / await _peer!.TimeAsync(program, 1);

    public override void End() => _peer?.Dispose();
}
