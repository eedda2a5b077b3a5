using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>A subscription to a clock; <c>subscription</c> of preview 1 with the tag <c>clock</c>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 48)]
internal struct ClockSubscription
{
    /// <summary>Comes back in the event.</summary>
    [FieldOffset(0)]
    public long UserData;

    /// <summary>What is subscribed to: 0 is a clock.</summary>
    [FieldOffset(8)]
    public byte Tag;

    /// <summary>Which clock.</summary>
    [FieldOffset(16)]
    public int Clock;

    /// <summary>When the event comes, in nanoseconds: from now, as no flag says otherwise.</summary>
    [FieldOffset(24)]
    public long Timeout;

    /// <summary>How late the event may be, in nanoseconds.</summary>
    [FieldOffset(32)]
    public long Precision;

    /// <summary>1 where the timeout is a time rather than a length.</summary>
    [FieldOffset(40)]
    public short Flags;
}

/// <summary><c>event</c> of preview 1, of which only the size matters here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct PollEvent
{
    /// <summary>What the subscription carried.</summary>
    [FieldOffset(0)]
    public long UserData;
}

/// <summary>Imports of preview 1: waiting for events.</summary>
internal static unsafe class PollFunctions
{
    /// <summary>Waits until one of the subscriptions has its event.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "poll_oneoff")]
    public static extern int Poll(ClockSubscription* subscriptions, PollEvent* events, int count, nuint* eventCount);
}
