using Weft.Bench.Peers;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary><c>weft build</c> of the sample, from start of the process to its end.</summary>
internal sealed class CompileMeasure : Measure
{
    private string[] _command = [];
    private string[] _empty = [];

    public override string Name => "weft build, whole process";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.Figure(1500);

    public override string PeerName => "empty .NET program";

    public override Task PrepareAsync()
    {
        _command = WeftCommand.Line("build", CSharpGuest.Sample, "-o", Path.Combine(Repository.Artifacts, "bench-sample.wasm"));
        _empty = EmptyProgram.Line;
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(WeftCommand.Time(_command));

    public override Task<double> RunPeerAsync() => Task.FromResult(WeftCommand.Time(_empty));
}
