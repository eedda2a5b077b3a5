using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Layout;

/// <summary>A run of data symbols in linear memory, or in a thread-local block.</summary>
/// <param name="Name">What toolchains call it: <c>.rodata</c>, <c>.data</c>, <c>.tdata</c>, <c>.bss</c>.</param>
/// <param name="Start">Its first address; 0 for a thread-local block, whose symbols have offsets.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">The largest alignment of its symbols, a power of two.</param>
/// <param name="Symbols">The symbols by ascending address.</param>
internal sealed record DataRegion(string Name, ulong Start, ulong Size, uint Alignment, IReadOnlyList<PlacedData> Symbols)
{
    /// <summary>The address after its last byte.</summary>
    public ulong End => Start + Size;
}

/// <summary>A data symbol and where it is.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Address">Its address; for thread-local data its offset in the block.</param>
internal readonly record struct PlacedData(DataSymbol Symbol, ulong Address);
