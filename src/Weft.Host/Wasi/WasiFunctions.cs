using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <summary>The functions of <c>wasi_snapshot_preview1</c>: a table of rows, a part of it and the bodies in a file per area.</summary>
/// <remarks>
/// A body checks every pointer that it writes through before it does anything that cannot be undone, copies what it reads once, and
/// answers with an <see cref="Errno"/>. Signatures are those of the witx file of preview 1: pointers, sizes and descriptors are i32,
/// timestamps, file sizes, rights and cookies i64.
/// </remarks>
internal static unsafe partial class WasiFunctions
{
    /// <summary>The module that guests import the functions from.</summary>
    public const string Module = "wasi_snapshot_preview1";

    private const ValueKind I32 = ValueKind.I32;
    private const ValueKind I64 = ValueKind.I64;

    /// <summary>All functions.</summary>
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        .. ArgumentFunctions,
        .. ClockFunctions,
        .. RandomFunctions,
        .. ProcessFunctions,
        .. StreamFunctions,
        .. DescriptorFunctions,
        .. FileFunctions,
        .. PathFunctions,
        .. PollFunctions,
        .. SocketFunctions,
    ];

    /// <summary>A row for a function that answers with an errno, as all but <c>proc_exit</c> do.</summary>
    private static HostFunction Row(string name, ValueKind[] parameters, delegate*<HostCall, HostTrap> body) =>
        new(Module, name, parameters, [I32], body);

    /// <summary>Uses the descriptor that is the first argument.</summary>
    private static DescriptorLease Lease(HostCall call, Rights needed, out Errno error) =>
        call.Caller.Wasi.Descriptors.Lease(call.U32(0), needed, out error);

    /// <summary>Ends a body with an errno.</summary>
    private static HostTrap Finish(HostCall call, Errno errno)
    {
        call.Return((int)errno);
        return HostTrap.None;
    }
}
