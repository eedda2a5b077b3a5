using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>Times.</summary>
internal static class Clocks
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private const long NanosecondsPerTick = 100;

    /// <summary>Milliseconds.</summary>
    [NativeFunction("SystemNative_GetLowResolutionTimestamp")]
    public static long GetLowResolutionTimestamp() => Clock.Monotonic / NanosecondsPerMillisecond;

    /// <summary>Milliseconds.</summary>
    [NativeFunction("RhpGetTickCount64")]
    public static long GetTickCount64() => Clock.Monotonic / NanosecondsPerMillisecond;

    /// <summary>Nanoseconds, which is what <c>Stopwatch.Frequency</c> says.</summary>
    [NativeFunction("SystemNative_GetTimestamp")]
    public static long GetTimestamp() => Clock.Monotonic;

    /// <summary>Ticks since 1970.</summary>
    [NativeFunction("SystemNative_GetSystemTimeAsTicks")]
    public static long GetSystemTimeAsTicks() => Clock.Realtime / NanosecondsPerTick;
}
