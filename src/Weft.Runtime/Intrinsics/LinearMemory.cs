using System.Runtime.CompilerServices;

namespace Weft.Intrinsics;

/// <summary>Where the pages of the memory are: page 0 is at address 0.</summary>
internal static unsafe class LinearMemory
{
    /// <summary>The size of a page, which is also the unit of growth.</summary>
    public const int PageSize = 1 << PageShift;

    /// <summary>The binary logarithm of <see cref="PageSize"/>.</summary>
    public const int PageShift = 16;

    /// <summary>How many pages 32-bit addresses can have.</summary>
    public const int MaximumPages = 1 << (32 - PageShift);

    /// <summary>The address of a page.</summary>
    public static byte* PageAddress(int index) => (byte*)((nuint)index << PageShift);

    /// <summary>An address as memory of the guest holds it: 4 bytes, whatever a pointer has where the guest's code is tested.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ToWord(void* address) => (uint)address;

    /// <summary>The address that a word is. The word 0 need not be the null pointer where the guest's code is tested.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* ToAddress(uint word) => (byte*)word;

    /// <summary>The page that an address is in.</summary>
    public static int PageIndex(void* address) => (int)((nuint)address >> PageShift);
}
