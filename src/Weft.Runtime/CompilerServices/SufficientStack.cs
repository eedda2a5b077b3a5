using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>
/// Whether a recursion may go on. A module sees the stack in its memory and not the engine's, so each function that asks brings room in
/// its frame, and what the recursion takes of the one stack goes ahead of what it takes of the other.
/// </summary>
internal static unsafe class SufficientStack
{
    // What the class library keeps free, of stacks that are that much larger.
    private const nint MostReserve = 128 * 1024;
    private const nint LeastStacks = 8;

    // A larger stack in memory does not make that of an engine larger, which is a megabyte where it is small.
    private const nint MostUsed = (1024 * 1024) - MostReserve;

    /// <summary>Whether there is as much stack as functions take that do not ask.</summary>
    /// <param name="room">In the frame of who asks. It is cleared, so that the collector finds no references of earlier calls there.</param>
    /// <param name="size">How many bytes.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsThere(byte* room, nuint size)
    {
        StartRecord* record = StartRecord.Current;
        byte* limit = LinkerSymbols.StackLimit;
        byte* top = record->StackTop == null ? limit + LinkerSymbols.StackSize : record->StackTop;
        WasmInstruction.MemoryFill(room, 0, size);
        nint reserve = (nint)(top - limit) / LeastStacks;
        return (nint)(room - limit) >= (reserve < MostReserve ? reserve : MostReserve) && (nint)(top - room) <= MostUsed;
    }
}
