using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>The longest time for which a collection stops a program that has 100 MB alive.</summary>
internal sealed class PauseMeasure : Measure
{
    private const string Program = "PauseProgram";

    private WasmModule? _module;
    private OrdinaryPeer? _peer;

    public override string Name => "longest pause, 100 MB alive";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.Reported;

    public override string PeerName => "same file on .NET";

    public override int Repetitions => 5;

    public override Task PrepareAsync()
    {
        _module = OrdinaryGuest.LoadPause();
        _peer = OrdinaryPeer.StartCompiled();
        return Task.CompletedTask;
    }

    public override async Task<double> RunAsync() => await OrdinaryGuest.TimeAsync(_module!, Program) / 1e6;

    public override async Task<double> RunPeerAsync() => await _peer!.TimeAsync(Program, 1) / 1e6;

    public override void End() => _peer?.Dispose();
}
