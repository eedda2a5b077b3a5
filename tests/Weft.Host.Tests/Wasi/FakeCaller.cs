using Weft.Host.Calls;
using Weft.Host.Wasi;

namespace Weft.Host.Tests.Wasi;

/// <summary>A guest thread without a guest: it calls host functions by name and records what they ask for.</summary>
internal sealed unsafe class FakeCaller(WasiProcess process, FakeMemory memory, CancellationToken stopping) : HostCaller
{
    private static readonly Dictionary<string, HostFunction> Functions = WasiFunctions.All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The exit code that was asked for.</summary>
    public uint? ExitCode { get; private set; }

    /// <summary>Set while the thread blocks; tests wait for it instead of sleeping.</summary>
    public ManualResetEventSlim Blocking { get; } = new();

    /// <summary>The last call that said it blocks.</summary>
    public string? BlockedIn { get; private set; }

    public override WasiProcess Wasi => process;

    public override GuestMemory Memory => memory.View;

    public override CancellationToken Stopping => stopping;

    public override void Exit(uint code) => ExitCode = code;

    public override void EnterBlocking(string call)
    {
        BlockedIn = call;
        Blocking.Set();
    }

    public override void LeaveBlocking() => Blocking.Reset();

    /// <summary>Calls a function and gives its errno.</summary>
    public int Call(string name, params ReadOnlySpan<ulong> arguments)
    {
        HostFunction function = Functions[name];
        Assert.Equal(function.Parameters.Length, arguments.Length);
        RawValue* values = stackalloc RawValue[Math.Max(arguments.Length, 1)];
        for (int i = 0; i < arguments.Length; i++)
        {
            values[i].U64 = arguments[i];
        }

        HostTrap trap = function.Body(new HostCall(this, values));
        Assert.Equal(HostTrap.None, trap);
        return function.Results.IsEmpty ? 0 : values[0].I32;
    }
}
