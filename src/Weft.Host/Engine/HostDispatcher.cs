using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Host.Calls;
using Weft.Host.Threads;

namespace Weft.Host.Engine;

/// <summary>The two ways from native code back into managed code. No exception ever leaves either: that would end the process.</summary>
internal static unsafe class HostDispatcher
{
    /// <summary>
    /// Runs a host function. <paramref name="body"/> is the function's body itself, so a call costs no look-up; the calling
    /// thread is the guest thread that runs here, since an instance never leaves its thread.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void* Invoke(void* body, void* caller, RawValue* values, nuint count)
    {
        GuestThread thread = GuestThread.Current;
        HostTrap trap;
        try
        {
            thread.NativeCaller = caller;
            trap = ((delegate*<HostCall, HostTrap>)body)(new HostCall(thread, values));
        }
        catch (Exception exception)
        {
            trap = thread.FailHostCall(exception);
        }

        if (trap == HostTrap.None && !thread.IsStopping)
        {
            return null;
        }

        return NativeMethods.wasmtime_trap_new_code(trap == HostTrap.None ? TrapCode.Interrupt : (TrapCode)(trap - 1));
    }

    /// <summary>
    /// Runs where a thread meets its epoch deadline. The epoch belongs to the engine, so stopping one group brings every
    /// running thread of the engine here once; those of other groups go on.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void* MeetEpochDeadline(void* context, void* data, ulong* deadlineDelta, byte* updateKind)
    {
        const byte Continue = 0;
        *deadlineDelta = 1;
        *updateKind = Continue;
        // The engine's load of the epoch must be before that of the cause, or a stop would be missed for good.
        Interlocked.MemoryBarrier();
        if (!GuestThread.Current.IsStopping)
        {
            return null;
        }

        fixed (byte* message = "stopped"u8)
        {
            return NativeMethods.wasmtime_error_new(message);
        }
    }
}
