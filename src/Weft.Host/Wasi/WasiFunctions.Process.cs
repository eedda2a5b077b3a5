using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <content>The process and its scheduling.</content>
internal static unsafe partial class WasiFunctions
{
    /// <summary>What shells add to the number of a signal that ended a program.</summary>
    private const uint SignalExitBase = 128;

    private static HostFunction[] ProcessFunctions =>
    [
        new(Module, "proc_exit", [I32], [], &ProcExit),
        Row("proc_raise", [I32], &ProcRaise),
        Row("sched_yield", [], &SchedYield),
    ];

    /// <summary><c>proc_exit(code)</c>: ends the group; the guest does not see it return.</summary>
    private static HostTrap ProcExit(HostCall call)
    {
        call.Caller.Exit(call.U32(0));
        return HostTrap.None;
    }

    /// <summary>
    /// <c>proc_raise(signal)</c>: what POSIX does by default, since a guest cannot have handlers. Most signals end the group with 128
    /// and the signal's number. EINVAL for a number that is none, ENOTSUP for signals that suspend.
    /// </summary>
    private static HostTrap ProcRaise(HostCall call)
    {
        var signal = (Signal)call.U32(0);
        switch (signal)
        {
            case > Signal.Sys:
                return Finish(call, Errno.Invalid);
            case Signal.None or Signal.Chld or Signal.Cont or Signal.Urg or Signal.Winch:
                return Finish(call, Errno.Success);
            case Signal.Stop or Signal.Tstp or Signal.Ttin or Signal.Ttou:
                return Finish(call, Errno.NotSupported);
            default:
                call.Caller.Exit(SignalExitBase + (uint)signal);
                return Finish(call, Errno.Success);
        }
    }

    /// <summary><c>sched_yield()</c>: always succeeds.</summary>
    private static HostTrap SchedYield(HostCall call)
    {
        Thread.Yield();
        return Finish(call, Errno.Success);
    }
}
