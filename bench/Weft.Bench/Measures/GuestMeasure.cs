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

    public override async Task<double> RunAsync()
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        GroupOptions options = new()
        {
            Arguments = [count.ToString(CultureInfo.InvariantCulture)],
            StandardOutput = output,
            StandardError = error,
        };
        await using GuestGroup group = Engines.Get(canInterrupt).Start(_module!, options);
        GroupExit exit = await group.WaitForExitAsync();
        return exit is { Kind: GroupExitKind.Exited, ExitCode: 0 }
            ? ToFigure(System.Text.Encoding.UTF8.GetString(output.ToArray()))
            : throw new InvalidOperationException(
                $"{program} ended with {exit.Kind} {exit.ExitCode} {exit.Trap?.Message} {System.Text.Encoding.UTF8.GetString(error.ToArray())}");
    }

    public override Task<double> RunPeerAsync() => Task.FromResult(ToFigure(NativePeer.Run(_native, count)));

    private double ToFigure(string nanoseconds) =>
        double.Parse(nanoseconds, CultureInfo.InvariantCulture) / count / NanosecondsPerUnit;
}
