using Weft.Bench.Peers;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary>What threads and locks cost in C#, beside Zig's standard library on the same host.</summary>
/// <param name="name">What it is called.</param>
/// <param name="method">The program in C#.</param>
/// <param name="source">The name of the program in Zig.</param>
/// <param name="mode">
/// The mode that is built in. No release mode of Zig 0.11 has a whole futex: where nothing is woken by it, the mode is the fastest;
/// ReleaseFast has lost the wait too and spins, which is the least that a lock can take, and ReleaseSafe wakes who joins.
/// </param>
/// <param name="unit">What it is measured in.</param>
/// <param name="nanosecondsPerUnit">Nanoseconds in one of it.</param>
internal sealed class ThreadProgramMeasure(string name, string method, string source, string mode, Unit unit, double nanosecondsPerUnit) : Measure
{
    private WasmModule? _module;
    private WasmModule? _peer;

    public override string Name => $"C# {name}";

    public override Unit Unit => unit;

    public override Target Target => Target.TimesPeer(1);

    public override string PeerName => $"Zig 0.11, {mode}";

    public override Task PrepareAsync()
    {
        string zig = BenchGuest.Require(Toolchain.Zig);
        WasmEngine engine = Engines.Get(canInterrupt: true);
        _module = engine.LoadModule(CSharpGuest.Build(method, $"ThreadPrograms.{method}"));
        _peer = engine.LoadModule(ZigGuest.Build(zig, Path.Combine(Repository.Root, "bench", "guests", "zig", source + ".zig"), mode));
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => TimeAsync(_module!, method, GuestCompatibility.None);

    public override Task<double> RunPeerAsync() => TimeAsync(_peer!, source, GuestCompatibility.Zig);

    private async Task<double> TimeAsync(WasmModule module, string program, GuestCompatibility compatibility)
    {
        string output = await GuestProgram.RunAsync(Engines.Get(canInterrupt: true), module, program, [], compatibility);
        return GuestProgram.NanosecondsOfOne(output) / nanosecondsPerUnit;
    }
}
