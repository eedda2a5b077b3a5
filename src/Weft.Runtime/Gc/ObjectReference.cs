using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// An object as memory holds it: a word of 4 bytes, the address 4 bytes behind the block's start (docs/design/objects.md, "Memory").
/// 0 is null.
/// </summary>
internal static unsafe class ObjectReference
{
    /// <summary>The bytes of the header, which lie before what a reference points at.</summary>
    public const uint HeaderSize = 4;

    /// <summary>Where the length of an array or a string is.</summary>
    public const uint LengthOffset = 4;

    /// <summary>The header's bit that says: the finalizer is not to run. Bits 28 to 31 are the collector's.</summary>
    public const int FinalizerSuppressed = 1 << 28;

    /// <summary>The header's bit that says: <see cref="FinalizerQueue"/> knows the object.</summary>
    public const int FinalizerRegistered = 1 << 29;

    /// <summary>The word for an address; null is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(void* reference) => reference == null ? 0 : LinearMemory.ToWord(reference);

    /// <summary>The address for a word; 0 is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* ToPointer(uint word) => word == 0 ? null : LinearMemory.ToAddress(word);

    /// <summary>The header, which running threads change by compare-and-exchange.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int* Header(byte* reference) => (int*)(reference - HeaderSize);

    /// <summary>The method table of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MethodTable* Type(byte* reference) => (MethodTable*)LinearMemory.ToAddress(*(uint*)reference);

    /// <summary>The bytes of a block, header included, not rounded up.</summary>
    public static uint SizeOf(byte* reference)
    {
        MethodTable* type = Type(reference);
        uint component = type->ComponentSize;
        return component == 0 ? type->BaseSize : type->BaseSize + (*(uint*)(reference + LengthOffset) * component);
    }
}
