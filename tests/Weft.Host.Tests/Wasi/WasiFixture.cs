using Weft.Host.Wasi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Tests.Wasi;

/// <summary>A group without an engine: a WASI process, a memory, and callers over both.</summary>
internal sealed class WasiFixture : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public WasiFixture(GroupOptions? options = null, HostFiles? files = null)
    {
        Process = WasiProcess.Create(options ?? new GroupOptions(), "test.wasm", files);
        Memory = new FakeMemory();
        Caller = new FakeCaller(Process, Memory, _stop.Token);
    }

    public WasiProcess Process { get; }

    public FakeMemory Memory { get; }

    public FakeCaller Caller { get; }

    /// <summary>Another thread of the group.</summary>
    public FakeCaller NewCaller() => new(Process, Memory, _stop.Token);

    /// <summary>Stops the group.</summary>
    public void Stop() => _stop.Cancel();

    public int Call(string name, params ReadOnlySpan<ulong> arguments) => Caller.Call(name, arguments);

    public void Dispose()
    {
        _stop.Cancel();
        Process.Dispose();
        Memory.Dispose();
        _stop.Dispose();
    }
}
