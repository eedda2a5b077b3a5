using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Layout;

/// <summary>Puts data symbols one behind another in the order in which they come, with padding where their alignment asks for it.</summary>
/// <param name="name">The name of the region.</param>
/// <param name="start">The first address that is free.</param>
internal sealed class DataRegionBuilder(string name, ulong start)
{
    private readonly List<PlacedData> _symbols = [];
    private ulong _first = start;
    private ulong _next = start;
    private uint _alignment = 1;

    /// <summary>Puts a symbol behind those before it.</summary>
    public void Add(DataSymbol symbol)
    {
        if (symbol.Alignment <= 0 || !int.IsPow2(symbol.Alignment) || symbol.Size < symbol.Content.Length)
        {
            throw InternalError.Of($"'{symbol.Name}' has {symbol.Content.Length} bytes of content, size {symbol.Size}, alignment {symbol.Alignment}");
        }

        uint alignment = (uint)symbol.Alignment;
        ulong address = Alignment.RoundUp(_next, alignment);
        _first = _symbols.Count == 0 ? address : _first;
        _alignment = Math.Max(_alignment, alignment);
        _symbols.Add(new(symbol, address));
        _next = address + (uint)symbol.Size;
    }

    /// <summary>Ends the region.</summary>
    public DataRegion ToRegion() => new(name, _first, _next - _first, _alignment, _symbols);
}
