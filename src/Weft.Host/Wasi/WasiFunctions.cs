using Weft.Host.Calls;
namespace Weft.Host.Wasi;

internal static unsafe class WasiFunctions { public static IReadOnlyList<HostFunction> All { get; } = [new("wasi_snapshot_preview1", "proc_exit", [ValueKind.I32], [], &PE)]; private static HostTrap PE(HostCall c) { c.Caller.Exit(c.U32(0)); return HostTrap.None; } }
