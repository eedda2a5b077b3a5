using System.Diagnostics;
using Weft.Host.Engine;
using Weft.Interop.Tests.Tools;
using Weft.Wasm.Rewriting;

namespace Weft.Bench.Measures;

/// <summary>Reading a large module, replacing its waits and atomic stores, and writing it.</summary>
internal sealed class RewriteMeasure : Measure
{
    private const string Package = "@rolldown/binding-wasm32-wasi";
    private const string Version = "1.2.19";

    private static readonly AtomicWaitSubstitution Waits = new();
    private static readonly AtomicStoreSubstitution Stores = new();

    private byte[] _module = [];
    private EngineRuntime? _engine;

    public override string Name => "read and rewrite";

    public override Unit Unit => Unit.MegabytesPerSecond;

    public override Target Target => Target.Figure(100);

    public override string PeerName => "libwasmtime's validator";

    public override Task PrepareAsync()
    {
        string prefix = Path.Combine(Repository.Artifacts, "tools");
        string folder = Path.Combine(prefix, "node_modules", Package);
        string? file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.wasm").FirstOrDefault() : null;
        file = Environment.GetEnvironmentVariable("WEFT_BENCH_MODULE") is { Length: > 0 } named ? named : file;
        _module = file is not null && File.Exists(file)
            ? File.ReadAllBytes(file)
            : throw new MeasureUnavailableException(
                $"needs the module of {Package}: npm install --force --prefix artifacts/tools {Package}@{Version}, or set WEFT_BENCH_MODULE");
        _engine = new(new());
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(Rate(() => ModuleRewriter.Rewrite(_module, Waits, Stores)));

    public override Task<double> RunPeerAsync() => Task.FromResult(Rate(() =>
    {
        if (NativeModule.Validate(_engine!.Handle, _module) is { } invalid)
        {
            throw new InvalidOperationException(invalid);
        }
    }));

    private double Rate(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return _module.Length / 1e6 / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
