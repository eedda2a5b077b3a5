using System.Diagnostics;
using Weft.Host.Threads;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Wasi;

/// <summary>The host's clocks in nanoseconds.</summary>
internal static unsafe class HostClock
{
    private static readonly bool Unix = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Reads a clock.</summary>
    /// <returns><see cref="Errno.Invalid"/> for a clock that there is not, <see cref="Errno.NotSupported"/> for one that the host lacks.</returns>
    public static Errno Read(ClockId id, out ulong nanoseconds)
    {
        if (id > ClockId.ThreadCpuTime)
        {
            nanoseconds = 0;
            return Errno.Invalid;
        }

        if (Unix)
        {
            TimeSpec time = default;
            int result = Libc.ClockGetTime(UnixPlatform.Clock(id), &time);
            nanoseconds = time.TotalNanoseconds;
            return result == 0 ? Errno.Success : Errno.InputOutput;
        }

        return ReadManaged(id, out nanoseconds);
    }

    /// <summary>Tells the smallest step of a clock.</summary>
    public static Errno Resolution(ClockId id, out ulong nanoseconds)
    {
        if (id > ClockId.ThreadCpuTime)
        {
            nanoseconds = 0;
            return Errno.Invalid;
        }

        if (Unix)
        {
            TimeSpec time = default;
            int result = Libc.ClockGetResolution(UnixPlatform.Clock(id), &time);
            nanoseconds = Math.Max(time.TotalNanoseconds, 1);
            return result == 0 ? Errno.Success : Errno.InputOutput;
        }

        nanoseconds = id is ClockId.Monotonic ? (ulong)Math.Max(1_000_000_000 / Stopwatch.Frequency, 1) : 100;
        return id is ClockId.ThreadCpuTime ? Errno.NotSupported : Errno.Success;
    }

    private static Errno ReadManaged(ClockId id, out ulong nanoseconds)
    {
        nanoseconds = id switch
        {
            ClockId.Realtime => (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100,
            ClockId.Monotonic => (ulong)ClockUnits.ToNanoseconds(Stopwatch.GetTimestamp()),
            ClockId.ProcessCpuTime => (ulong)Environment.CpuUsage.TotalTime.Ticks * 100,
            _ => 0,
        };
        return id is ClockId.ThreadCpuTime ? Errno.NotSupported : Errno.Success;
    }
}
