using Weft.Bench.Peers;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary><c>weft run</c> of a small module that is in the cache, from start of the process to its end.</summary>
internal sealed class CommandStartMeasure : Measure
{
    private string[] _command = [];
    private string[] _empty = [];

    public override string Name => "weft run, whole process";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.5);

    public override string PeerName => "empty .NET program";

    public override int Repetitions => 25;

    public override Task PrepareAsync()
    {
        _command = WeftCommand.Line("run", Path.Combine(Repository.Root, "bench", "guests", "nothing.wat"));
        _empty = EmptyProgram.Line;
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(WeftCommand.Time(_command));

    public override Task<double> RunPeerAsync() => Task.FromResult(WeftCommand.Time(_empty));
}
