using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Layout;

/// <summary>
/// Places data, the main thread's thread-local block and the main stack. Data that may refer to objects comes last in <c>.data</c> and
/// first in <c>.bss</c>, so that the collector has one range to look at.
/// </summary>
internal static class MemoryLayoutBuilder
{
    /// <summary>
    /// Where data begins. A null pointer plus the offset of a field of a small struct points at nothing, and the value is that of other
    /// toolchains (<c>__global_base</c>).
    /// </summary>
    public const uint GlobalBase = 1024;

    /// <summary>What stack pointers are multiples of (tool conventions, "Basic C ABI").</summary>
    public const uint StackAlignment = 16;

    /// <summary>Places everything. Symbols keep the order in which they come, within their section.</summary>
    /// <param name="data">The symbols, each once.</param>
    /// <param name="stackSize">The size of the main stack in bytes, a multiple of <see cref="StackAlignment"/>, at most 4 GiB.</param>
    public static MemoryLayout Build(IReadOnlyList<DataSymbol> data, ulong stackSize)
    {
        DataRegion readOnly = Place(".rodata", GlobalBase, data, static symbol => symbol.Section == DataSection.ReadOnly);
        DataRegion initialized = Place(
            ".data",
            readOnly.End,
            data,
            static symbol => IsIn(symbol, DataSection.Data, false),
            static symbol => IsIn(symbol, DataSection.Data, true));
        DataRegion zero = Place(
            ".bss",
            initialized.End,
            data,
            static symbol => IsIn(symbol, DataSection.Zero, true),
            static symbol => IsIn(symbol, DataSection.Zero, false));
        DataRegion threadLocals = PlaceThreadLocals(data);
        ulong mainBlock = Alignment.RoundUp(zero.End, threadLocals.Alignment);
        ulong stackLow = Alignment.RoundUp(mainBlock + threadLocals.Size, StackAlignment);
        return new(readOnly, initialized, zero, threadLocals, mainBlock, stackLow, stackSize);
    }

    // What has content comes first, so that the template that each thread copies is as short as it can be. In both halves what holds
    // references comes where the halves meet.
    private static DataRegion PlaceThreadLocals(IReadOnlyList<DataSymbol> data) => Place(
        ".tdata",
        0,
        data,
        static symbol => IsIn(symbol, DataSection.ThreadLocal, false) && !IsZero(symbol),
        static symbol => IsIn(symbol, DataSection.ThreadLocal, true) && !IsZero(symbol),
        static symbol => IsIn(symbol, DataSection.ThreadLocal, true) && IsZero(symbol),
        static symbol => IsIn(symbol, DataSection.ThreadLocal, false) && IsZero(symbol));

    private static DataRegion Place(
        string name, ulong start, IReadOnlyList<DataSymbol> data, params ReadOnlySpan<Func<DataSymbol, bool>> parts)
    {
        DataRegionBuilder builder = new(name, start);
        foreach (Func<DataSymbol, bool> belongs in parts)
        {
            foreach (DataSymbol symbol in data)
            {
                if (belongs(symbol))
                {
                    builder.Add(symbol);
                }
            }
        }

        return builder.ToRegion();
    }

    private static bool IsIn(DataSymbol symbol, DataSection section, bool holdsReferences) =>
        symbol.Section == section && symbol.HoldsReferences == holdsReferences;

    private static bool IsZero(DataSymbol symbol) => symbol.Relocations.Count == 0 && !symbol.Content.Span.ContainsAnyExcept((byte)0);
}
