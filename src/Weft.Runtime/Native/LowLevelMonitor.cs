using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;
using Mutex = Weft.Threading.Mutex;

namespace Weft.Native;

/// <summary>A lock with one condition, on which the class library builds everything that waits.</summary>
internal unsafe struct LowLevelMonitor
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    private Mutex _mutex;
    private Condition _condition;

    [NativeFunction("SystemNative_LowLevelMonitor_Create")]
    public static LowLevelMonitor* Create() => GeneralAllocator.Allocator.Create<LowLevelMonitor>();

    [NativeFunction("SystemNative_LowLevelMonitor_Destroy")]
    public static void Destroy(LowLevelMonitor* monitor) => GeneralAllocator.Allocator.Destroy(monitor);

    [NativeFunction("SystemNative_LowLevelMonitor_Acquire")]
    public static void Acquire(LowLevelMonitor* monitor) => monitor->_mutex.Lock();

    [NativeFunction("SystemNative_LowLevelMonitor_Release")]
    public static void Release(LowLevelMonitor* monitor) => monitor->_mutex.Unlock();

    [NativeFunction("SystemNative_LowLevelMonitor_Wait")]
    public static void Wait(LowLevelMonitor* monitor) => monitor->_condition.Wait(ref monitor->_mutex);

    /// <returns>1 where it was signalled, 0 after the time.</returns>
    [NativeFunction("SystemNative_LowLevelMonitor_TimedWait")]
    public static int TimedWait(LowLevelMonitor* monitor, int milliseconds) =>
        monitor->_condition.Wait(ref monitor->_mutex, milliseconds < 0 ? Duration.Infinite : milliseconds * NanosecondsPerMillisecond) ? 1 : 0;

    [NativeFunction("SystemNative_LowLevelMonitor_Signal_Release")]
    public static void SignalAndRelease(LowLevelMonitor* monitor)
    {
        monitor->_condition.Signal();
        monitor->_mutex.Unlock();
    }
}
