using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>A program in ordinary C#, compiled to a module, beside the same source on .NET after it has warmed up.</summary>
/// <param name="name">What it is called.</param>
/// <param name="program">The program, as its class is made.</param>
/// <param name="rounds">How many of its runs one figure is made of.</param>
/// <param name="limit">How many times .NET's time it may take.</param>
internal class OrdinaryMeasure(string name, string program, int rounds, double limit) : Measure
{
    private WasmModule? _module;
    private OrdinaryPeer? _peer;

    public override string Name => $"ordinary C# {name}";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(limit);

    public override string PeerName => "same file on .NET";

    /// <summary>Nanoseconds in one <see cref="Measure.Unit"/>.</summary>
    protected virtual double NanosecondsPerUnit => 1_000_000;

    public override Task PrepareAsync()
    {
        _module = OrdinaryGuest.Load(program, rounds);
        _peer = OrdinaryPeer.StartCompiled();
        return _peer.WarmUpAsync(program);
    }

    public override async Task<double> RunAsync() => await OrdinaryGuest.TimeAsync(_module!, program) / NanosecondsPerUnit;

    public override async Task<double> RunPeerAsync() => await _peer!.TimeAsync(program, rounds) / NanosecondsPerUnit;

    public override void End() => _peer?.Dispose();
}

/// <summary>One of the programs whose ratios are taken together.</summary>
/// <param name="name">What it is called.</param>
/// <param name="program">The program, as its class is made.</param>
/// <param name="rounds">How many of its runs one figure is made of.</param>
internal sealed class OrdinaryProgramMeasure(string name, string program, int rounds) : OrdinaryMeasure(name, program, rounds, Worst)
{
    public const string GroupName = "ordinary C#";

    /// <summary>How many times .NET's time one of them may take.</summary>
    public const double Worst = 4;

    public override string Group => GroupName;
}

/// <summary>A program in ordinary C# of whose steps each is measured.</summary>
/// <param name="name">What it is called.</param>
/// <param name="program">The program, as its class is made.</param>
/// <param name="rounds">How many of its runs one figure is made of.</param>
/// <param name="limit">How many times .NET's time it may take.</param>
/// <param name="unit">What a step is measured in.</param>
/// <param name="nanosecondsPerUnit">Nanoseconds in one of it.</param>
internal sealed class OrdinaryStepMeasure(string name, string program, int rounds, double limit, Unit unit, double nanosecondsPerUnit)
    : OrdinaryMeasure(name, program, rounds, limit)
{
    public override Unit Unit => unit;

    protected override double NanosecondsPerUnit => nanosecondsPerUnit;
}
