using System.Diagnostics.CodeAnalysis;

namespace Weft.Intrinsics;

/// <summary>Instructions that C# has no expression for.</summary>
internal static unsafe class WasmInstruction
{
    /// <summary>Parks the thread while the word holds <paramref name="expected"/>.</summary>
    /// <param name="address">A word in shared memory, aligned to 4.</param>
    /// <param name="expected">The value with which to wait.</param>
    /// <param name="timeout">Nanoseconds; negative waits without a limit.</param>
    /// <returns>0 woken, 1 another value was there, 2 the time is over.</returns>
    [Instruction("memory.atomic.wait32")]
    public static extern int AtomicWait32(int* address, int expected, long timeout);

    /// <summary>Parks the thread while the doubleword holds <paramref name="expected"/>.</summary>
    /// <inheritdoc cref="AtomicWait32" path="/returns"/>
    [Instruction("memory.atomic.wait64")]
    public static extern int AtomicWait64(long* address, long expected, long timeout);

    /// <summary>Wakes waiters of an address.</summary>
    /// <param name="address">An address, aligned to 4.</param>
    /// <param name="count">How many to wake at most, taken as unsigned.</param>
    /// <returns>How many were woken.</returns>
    [Instruction("memory.atomic.notify")]
    public static extern int AtomicNotify(int* address, int count);

    /// <summary>The size of the memory in pages of 64 KiB.</summary>
    [Instruction("memory.size")]
    public static extern int MemorySize();

    /// <summary>Grows the memory.</summary>
    /// <param name="pages">Pages of 64 KiB.</param>
    /// <returns>The size before in pages, or -1 where the memory cannot grow.</returns>
    [Instruction("memory.grow")]
    public static extern int MemoryGrow(int pages);

    /// <summary>Copies bytes between regions that may overlap.</summary>
    [Instruction("memory.copy")]
    public static extern void MemoryCopy(void* destination, void* source, nuint length);

    /// <summary>Fills bytes with the low byte of <paramref name="value"/>.</summary>
    [Instruction("memory.fill")]
    public static extern void MemoryFill(void* destination, int value, nuint length);

    /// <summary>Orders memory accesses before it and after it, for all threads.</summary>
    [Instruction("atomic.fence")]
    public static extern void AtomicFence();

    /// <summary>Throws an exception as it is: its stack trace goes on.</summary>
    [Instruction("throw")]
    [DoesNotReturn]
    public static extern void Throw(object exception);

    /// <summary>Traps, which ends the group.</summary>
    [Instruction("unreachable")]
    public static extern void Unreachable();
}
