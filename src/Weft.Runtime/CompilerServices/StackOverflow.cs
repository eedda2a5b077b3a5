using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Text;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>What happens when a frame would go below the stack's limit.</summary>
internal static unsafe class StackOverflow
{
    // As much as writing a line needs, several times over.
    private const int EmergencySize = 4096;
    private const int StackAlignment = 16;

    private static EmergencyStack s_emergency;

    /// <summary>
    /// Called by the prologue of a function whose frame has no room. There is no stack left, so this has no frame itself: it may have
    /// no local that lives in memory, and neither may what it calls before the stack is changed.
    /// </summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Raise()
    {
        // One thread at a time has the emergency stack, and that one ends the group.
        GroupEnd.Claim();
        byte* limit = (byte*)Memory.Alignment.Up(Unsafe.AsPointer(ref s_emergency), StackAlignment);
        LinkerSymbols.StackLimit = limit;
        LinkerSymbols.StackPointer = limit + EmergencySize;
        Speak();
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Speak()
    {
        Utf8Writer text = new(stackalloc byte[128]);
        text.Write("stack overflow in "u8);
        Panic.WriteThread(ref text);
        GroupEnd.Write(text.Written, default);
        GroupEnd.Exit();
    }

    private struct EmergencyStack
    {
        private fixed byte _bytes[EmergencySize + StackAlignment];
    }
}
