using Weft.Host.Calls;
using Weft.Host.Wasi;

namespace Weft.Host.Threads;

/// <summary>One thread of a group, from spawn to end. Its members belong to the thread itself unless they say otherwise.</summary>
/// <param name="group">The group.</param>
/// <param name="id">0 for the main thread, else the id that the guest knows.</param>
/// <param name="argument">What the guest passed to <c>thread-spawn</c>.</param>
internal sealed unsafe partial class GuestThread(GroupRuntime group, int id, int argument) : HostCaller
{
    [ThreadStatic]
    private static GuestThread? s_current;

    /// <summary>The guest thread that runs on this .NET thread. Only for code that a guest called.</summary>
    public static GuestThread Current => s_current!;

    public GroupRuntime Group => group;

    public int Id => id;

    /// <summary>For people; any thread may read it.</summary>
    public string Name { get; set; } = id == 0 ? "main" : $"wasi-thread-{id}";

    /// <summary>Where it sleeps: its worker's.</summary>
    public Parker Parker { get; private set; } = null!;

    /// <summary>Whether its group is stopping; any thread may ask.</summary>
    public bool IsStopping => group.IsStopping;

    /// <summary>The engine's handle of the host call under way.</summary>
    public void* NativeCaller { get; set; }

    /// <summary>Whether it runs the module's start function, before it has entered its own.</summary>
    public bool IsInstantiating { get; private set; }

    public override WasiProcess Wasi => group.Wasi;

    public override CancellationToken Stopping => group.Stopping;

    public override void Exit(uint code) => group.TryStop(_overflow ?? new(GroupExitKind.Exited, unchecked((int)code), this, null));
}
