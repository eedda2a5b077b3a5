using System.Runtime.CompilerServices;

namespace Weft.Memory;

/// <summary>Rounding to powers of two.</summary>
internal static unsafe class Alignment
{
    /// <summary>The next multiple of <paramref name="alignment"/>, a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Up(nuint value, nuint alignment) => (value + alignment - 1) & ~(alignment - 1);

    /// <inheritdoc cref="Up(nuint, nuint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Up(void* address, nuint alignment) => (byte*)Up((nuint)address, alignment);

    /// <summary>The multiple of <paramref name="alignment"/>, a power of two, at or before a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Down(void* address, nuint alignment) => (byte*)((nuint)address & ~(alignment - 1));
}
