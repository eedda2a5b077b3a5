using Weft.Bench.Peers;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary><c>weft build</c> of a program, from start of the process to its end.</summary>
/// <param name="name">What the program is called.</param>
/// <param name="source">The program.</param>
/// <param name="limit">The milliseconds that it may take.</param>
internal sealed class CompileMeasure(string name, string source, double limit) : Measure
{
    private string[] _command = [];
    private string[] _empty = [];

    public override string Name => $"weft build{name}, whole process";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.Figure(limit);

    public override string PeerName => "empty .NET program";

    public override Task PrepareAsync()
    {
        string output = Path.Combine(Repository.Artifacts, $"bench-{Path.GetFileNameWithoutExtension(source)}.wasm");
        _command = WeftCommand.Line("build", source, "-o", output);
        _empty = EmptyProgram.Line;
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(WeftCommand.Time(_command));

    public override Task<double> RunPeerAsync() => Task.FromResult(WeftCommand.Time(_empty));
}
