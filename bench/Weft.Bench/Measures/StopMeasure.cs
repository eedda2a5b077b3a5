using System.Diagnostics;
using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>From the kill of a group to its end, with 64 threads in loops, waits, sleeps and reads.</summary>
internal sealed class StopMeasure : Measure
{
    private const string Program = "mixed_states";

    private WasmModule? _module;
    private string _native = "";

    public override string Name => "stop of 64 threads";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.Figure(50);

    public override string PeerName => "native, SIGKILL";

    public override Task PrepareAsync()
    {
        _module = Engines.Get(canInterrupt: true).LoadModule(BenchGuest.Build(Program));
        _native = NativePeer.Build(Program);
        return Task.CompletedTask;
    }

    public override async Task<double> RunAsync()
    {
        using SilentInput input = new();
        using SignallingOutput output = new();
        await using GuestGroup group = Engines.Get(canInterrupt: true).Start(
            _module!, new() { StandardInput = input, StandardOutput = output });
        await output.Written.WaitAsync(TimeSpan.FromSeconds(60));
        long start = Stopwatch.GetTimestamp();
        group.Kill();
        await group.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public override async Task<double> RunPeerAsync()
    {
        using Process process = NativePeer.Start(_native);
        await process.StandardOutput.ReadLineAsync();
        long start = Stopwatch.GetTimestamp();
        process.Kill();
        process.WaitForExit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
