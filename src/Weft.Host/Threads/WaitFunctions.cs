using System.Diagnostics;
using System.Runtime.CompilerServices;
using Weft.Host.Calls;

namespace Weft.Host.Threads;

/// <summary>
/// What module preparation puts in place of <c>memory.atomic.wait32</c>, <c>wait64</c> and <c>notify</c> on imported shared
/// memories: the operands of the instruction, then its memory index and offset.
/// </summary>
internal static unsafe class WaitFunctions
{
    /// <summary>The import module of these functions.</summary>
    public const string ModuleName = "weft";

    private const ValueKind I32 = ValueKind.I32;
    private const ValueKind I64 = ValueKind.I64;

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        new(ModuleName, "wait32", [I32, I32, I64, I32, I64], [I32], &Wait32),
        new(ModuleName, "wait64", [I32, I64, I64, I32, I64], [I32], &Wait64),
        new(ModuleName, "notify", [I32, I32, I32, I64], [I32], &Notify),
        new(ModuleName, "wait32_64", [I64, I32, I64, I32, I64], [I32], &Wait32Of64),
        new(ModuleName, "wait64_64", [I64, I64, I64, I32, I64], [I32], &Wait64Of64),
        new(ModuleName, "notify_64", [I64, I32, I32, I64], [I32], &NotifyOf64),
    ];

    private static HostTrap Wait32(HostCall call) => Wait<int>(call, call.U32(0), call.I32(1));

    private static HostTrap Wait64(HostCall call) => Wait(call, call.U32(0), call.I64(1));

    private static HostTrap Wait32Of64(HostCall call) => Wait<int>(call, call.U64(0), call.I32(1));

    private static HostTrap Wait64Of64(HostCall call) => Wait(call, call.U64(0), call.I64(1));

    private static HostTrap Notify(HostCall call) => Notify(call, call.U32(0));

    private static HostTrap NotifyOf64(HostCall call) => Notify(call, call.U64(0));

    private static HostTrap Wait<T>(HostCall call, ulong address, T expected)
        where T : unmanaged
    {
        GuestThread thread = (GuestThread)call.Caller;
        long timeout = call.I64(2);
        HostTrap trap = Locate(thread, address, call.I32(3), call.U64(4), sizeof(T), out WaitLocation location, out byte* pointer);
        if (trap != HostTrap.None)
        {
            return trap;
        }

        call.Return(thread.Group.ParkingLot.Wait(thread, location, new Comparison<T>(pointer, expected), Deadline(timeout)));
        return HostTrap.None;
    }

    private static HostTrap Notify(HostCall call, ulong address)
    {
        GuestThread thread = (GuestThread)call.Caller;
        HostTrap trap = Locate(thread, address, call.I32(2), call.U64(3), sizeof(int), out WaitLocation location, out _);
        if (trap == HostTrap.None)
        {
            call.Return((int)thread.Group.ParkingLot.Notify(location, call.U32(1)));
        }

        return trap;
    }

    // The effective address is a sum without wrapping; both checks trap (threads proposal, "wait and notify operators").
    private static HostTrap Locate(
        GuestThread thread, ulong address, int memoryIndex, ulong offset, int size, out WaitLocation location, out byte* pointer)
    {
        ulong effective = address + offset;
        location = default;
        pointer = null;
        if (effective < address || !thread.Group.TryGetSharedMemory(memoryIndex, out GuestMemory memory))
        {
            return HostTrap.MemoryOutOfBounds;
        }

        if ((effective & (ulong)(size - 1)) != 0)
        {
            return HostTrap.HeapMisaligned;
        }

        pointer = memory.Address(effective, (ulong)size);
        location = new((nint)pointer, effective);
        return pointer is null ? HostTrap.MemoryOutOfBounds : HostTrap.None;
    }

    // The guest counts nanoseconds; negative is for ever. What no clock of ours can reach is for ever too.
    private static long? Deadline(long timeout)
    {
        if (timeout < 0)
        {
            return null;
        }

        long now = Stopwatch.GetTimestamp();
        long ticks = ClockUnits.ToTicks(timeout);
        return ticks > long.MaxValue - now ? null : now + ticks;
    }

    private readonly struct Comparison<T>(byte* pointer, T expected) : IValueComparison
        where T : unmanaged
    {
        public bool Holds() => sizeof(T) == sizeof(int)
            ? Volatile.Read(ref *(int*)pointer) == Unsafe.BitCast<T, int>(expected)
            : Volatile.Read(ref *(long*)pointer) == Unsafe.BitCast<T, long>(expected);
    }
}
