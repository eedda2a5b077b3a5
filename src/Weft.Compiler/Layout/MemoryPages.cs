namespace Weft.Compiler.Layout;

/// <summary>Sizes in pages of WebAssembly's memory.</summary>
internal static class MemoryPages
{
    /// <summary>The size of a page in bytes.</summary>
    public const uint Size = 1 << 16;

    /// <summary>How many bytes a memory with 32-bit addresses has at most.</summary>
    public const ulong AddressSpace = 1UL << 32;

    /// <summary>Rounds up to whole pages.</summary>
    /// <param name="bytes">Bytes.</param>
    /// <returns>Bytes, a multiple of <see cref="Size"/>.</returns>
    public static ulong RoundUp(ulong bytes) => Alignment.RoundUp(bytes, Size);
}
