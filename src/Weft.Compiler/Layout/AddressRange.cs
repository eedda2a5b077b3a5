namespace Weft.Compiler.Layout;

/// <summary>A range of addresses, or of offsets in a thread-local block.</summary>
/// <param name="Start">The first one.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct AddressRange(ulong Start, ulong End)
{
    /// <summary>The range from the first symbol that holds references to the end of the last one; it is empty where there is none.</summary>
    /// <param name="regions">Regions that follow each other.</param>
    public static AddressRange OfReferences(params ReadOnlySpan<DataRegion> regions)
    {
        ulong start = ulong.MaxValue;
        ulong end = 0;
        foreach (DataRegion region in regions)
        {
            foreach ((IR.Symbols.DataSymbol symbol, ulong address) in region.Symbols)
            {
                if (symbol.HoldsReferences)
                {
                    start = Math.Min(start, address);
                    end = Math.Max(end, address + (uint)symbol.Size);
                }
            }
        }

        return end == 0 ? new(regions[0].Start, regions[0].Start) : new(start, end);
    }
}
