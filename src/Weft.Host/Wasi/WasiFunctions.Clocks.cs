using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <content>Clocks.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] ClockFunctions =>
    [
        Row("clock_res_get", [I32, I32], &ClockResGet),
        Row("clock_time_get", [I32, I64, I32], &ClockTimeGet),
    ];

    /// <summary><c>clock_res_get(id, *resolution)</c>: EINVAL for an unknown clock, ENOTSUP for one that the host lacks, EFAULT.</summary>
    private static HostTrap ClockResGet(HostCall call)
    {
        Errno error = HostClock.Resolution((ClockId)call.U32(0), out ulong nanoseconds);
        return Finish(call, error is Errno.Success && !call.Caller.Memory.TryWrite(call.U32(1), nanoseconds) ? Errno.Fault : error);
    }

    /// <summary><c>clock_time_get(id, precision, *time)</c>: as <c>clock_res_get</c>. The precision is a hint that nothing here needs.</summary>
    private static HostTrap ClockTimeGet(HostCall call)
    {
        Errno error = HostClock.Read((ClockId)call.U32(0), out ulong nanoseconds);
        return Finish(call, error is Errno.Success && !call.Caller.Memory.TryWrite(call.U32(2), nanoseconds) ? Errno.Fault : error);
    }
}
