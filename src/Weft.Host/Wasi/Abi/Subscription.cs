using System.Runtime.InteropServices;

namespace Weft.Host.Wasi.Abi;

/// <summary>What <c>poll_oneoff</c> waits for (<c>eventtype</c>).</summary>
internal enum EventType : byte
{
    Clock = 0,
    FdRead = 1,
    FdWrite = 2,
}

/// <summary>One thing to wait for (<c>subscription</c>), as it lies in guest memory.</summary>
[StructLayout(LayoutKind.Explicit, Size = 48)]
internal struct Subscription
{
    /// <summary>Set where the timeout is a point in time.</summary>
    public const ushort AbsoluteTime = 1;

    [FieldOffset(0)] public ulong UserData;
    [FieldOffset(8)] public EventType Type;

    // A clock.
    [FieldOffset(16)] public ClockId Clock;
    [FieldOffset(24)] public ulong Timeout;
    [FieldOffset(40)] public ushort ClockFlags;

    // A descriptor.
    [FieldOffset(16)] public uint Descriptor;
}

/// <summary>One thing that happened (<c>event</c>), as it lies in guest memory.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct Event
{
    /// <summary>Set where the other end of a descriptor is closed.</summary>
    public const ushort HangUp = 1;

    [FieldOffset(0)] public ulong UserData;
    [FieldOffset(8)] public Errno Error;
    [FieldOffset(10)] public EventType Type;
    [FieldOffset(16)] public ulong Bytes;
    [FieldOffset(24)] public ushort Flags;
}
