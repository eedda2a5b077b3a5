using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Layout;

/// <summary>Places data, the main thread's thread-local block and the main stack.</summary>
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
        DataRegion initialized = Place(".data", readOnly.End, data, static symbol => symbol.Section == DataSection.Data);
        DataRegion threadLocals = PlaceThreadLocals(data);
        ulong mainBlock = Alignment.RoundUp(initialized.End, threadLocals.Alignment);
        DataRegion zero = Place(".bss", mainBlock + threadLocals.Size, data, static symbol => symbol.Section == DataSection.Zero);
        ulong stackLow = Alignment.RoundUp(zero.End, StackAlignment);
        return new(readOnly, initialized, threadLocals, mainBlock, zero, stackLow, stackSize);
    }

    private static DataRegion Place(string name, ulong start, IReadOnlyList<DataSymbol> data, Func<DataSymbol, bool> belongs)
    {
        DataRegionBuilder builder = new(name, start);
        Add(builder, data, belongs);
        return builder.ToRegion();
    }

    // What has content comes first, so that the template that each thread copies is as short as it can be.
    private static DataRegion PlaceThreadLocals(IReadOnlyList<DataSymbol> data)
    {
        DataRegionBuilder builder = new(".tdata", 0);
        Add(builder, data, static symbol => symbol.Section == DataSection.ThreadLocal && !IsZero(symbol));
        Add(builder, data, static symbol => symbol.Section == DataSection.ThreadLocal && IsZero(symbol));
        return builder.ToRegion();
    }

    private static void Add(DataRegionBuilder builder, IReadOnlyList<DataSymbol> data, Func<DataSymbol, bool> belongs)
    {
        foreach (DataSymbol symbol in data)
        {
            if (belongs(symbol))
            {
                builder.Add(symbol);
            }
        }
    }

    private static bool IsZero(DataSymbol symbol) => symbol.Relocations.Count == 0 && !symbol.Content.Span.ContainsAnyExcept((byte)0);
}
