using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: clocks.</summary>
internal static unsafe class ClockFunctions
{
    /// <summary>The clock of the calendar, in nanoseconds since 1970.</summary>
    public const int Realtime = 0;

    /// <summary>The clock that never goes back, with a start that means nothing.</summary>
    public const int Monotonic = 1;

    /// <summary>Reads a clock.</summary>
    /// <param name="clock">Which clock.</param>
    /// <param name="precision">How late the reading may be, in nanoseconds.</param>
    /// <param name="time">The reading in nanoseconds.</param>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "clock_time_get")]
    public static extern int GetTime(int clock, long precision, long* time);
}
