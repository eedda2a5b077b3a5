using Weft.Host.Threads;

namespace Weft.Host.Engine;

/// <summary>A native engine with the threads that run its guests. Lives until its owner and its groups have let go. Thread-safe.</summary>
internal sealed class EngineRuntime : ReferenceCounted
{
    public EngineRuntime(EngineOptions options)
    {
        Options = options;
        Handle = EngineConfiguration.CreateEngine(options);
        Workers = new(options.MaxWasmStack + EngineConfiguration.HostStackReserve);
    }

    public EngineOptions Options { get; }

    public EngineHandle Handle { get; }

    public WorkerPool Workers { get; }

    /// <summary>Brings every running thread of the engine to its epoch callback once.</summary>
    public void IncrementEpoch() => NativeMethods.wasmtime_engine_increment_epoch(Handle);

    protected override void Close()
    {
        Workers.Shutdown();
        Handle.Dispose();
    }
}
