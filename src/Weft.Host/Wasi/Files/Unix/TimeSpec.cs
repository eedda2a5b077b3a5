using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>The host's <c>struct timespec</c>: two words.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TimeSpec(nint seconds, nint nanoseconds)
{
    public readonly nint Seconds = seconds;
    public readonly nint Nanoseconds = nanoseconds;

    private const ulong NanosecondsPerSecond = 1_000_000_000;

    public static TimeSpec From(ulong nanoseconds) =>
        new((nint)(nanoseconds / NanosecondsPerSecond), (nint)(nanoseconds % NanosecondsPerSecond));

    /// <summary>Nanoseconds since the clock's zero.</summary>
    public ulong TotalNanoseconds => Timestamp.From(Seconds, Nanoseconds);
}
