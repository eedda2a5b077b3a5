using System.Globalization;
using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>A C program that writes the nanoseconds it took, run as a guest and, from the same source, natively.</summary>
/// <param name="program">The name of its source.</param>
/// <param name="count">How often it does what it does; its argument.</param>
/// <param name="canInterrupt">Whether the engine checks for interruption in loops.</param>
internal abstract class GuestMeasure(string program, int count, bool canInterrupt) : Measure
{
    private WasmModule? _module;
    private string _native = "";

    public override string PeerName => "native, clang -O2";

    /// <summary>Nanoseconds in one <see cref="Measure.Unit"/>.</summary>
    protected virtual double NanosecondsPerUnit => 1;

    public override Task PrepareAsync()
    {
        _module = Engines.Get(canInterrupt).LoadModule(BenchGuest.Build(program));
        _native = NativePeer.Build(program);
        return Task.CompletedTask;
    }

    public override async Task<double> RunAsync() => ToFigure(await GuestProgram.RunAsync(
        Engines.Get(canInterrupt), _module!, program, [count.ToString(CultureInfo.InvariantCulture)]));

    public override Task<double> RunPeerAsync() => Task.FromResult(ToFigure(NativePeer.Run(_native, count)));

    private double ToFigure(string nanoseconds) =>
        double.Parse(nanoseconds, CultureInfo.InvariantCulture) / count / NanosecondsPerUnit;
}
