using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Layout;

/// <summary>
/// Where everything is in linear memory at the start:
/// <c>[unused][.rodata][.data][.bss][main thread's thread-local block][main stack][heap]</c>. Immutable.
/// </summary>
/// <remarks>
/// Static data comes before the stack. Toolchains put the stack first so that an overflow traps at address 0; here prologues compare with
/// <c>__stack_limit</c>, in every thread, so nothing is gained by it, while data at low addresses makes each address in the code up to
/// two bytes shorter.
/// </remarks>
internal sealed class MemoryLayout
{
    private readonly Dictionary<DataSymbol, ulong> _places = [];

    /// <summary>Takes the regions as <see cref="MemoryLayoutBuilder"/> placed them.</summary>
    internal MemoryLayout(
        DataRegion readOnly, DataRegion data, DataRegion zero, DataRegion threadLocals, ulong mainBlock, ulong stackLow, ulong stackSize)
    {
        ReadOnly = readOnly;
        Data = data;
        Roots = AddressRange.OfReferences(data, zero);
        ThreadLocalRoots = AddressRange.OfReferences(threadLocals);
        ThreadLocals = threadLocals;
        MainThreadLocalBlock = mainBlock;
        Zero = zero;
        StackLow = stackLow;
        StackHigh = stackLow + stackSize;
        HeapBase = Alignment.RoundUp(StackHigh, MemoryLayoutBuilder.StackAlignment);
        foreach (DataRegion region in (ReadOnlySpan<DataRegion>)[readOnly, data, threadLocals, zero])
        {
            foreach (PlacedData placed in region.Symbols)
            {
                if (!_places.TryAdd(placed.Symbol, placed.Address))
                {
                    throw InternalError.Of($"'{placed.Symbol.Name}' is placed twice");
                }
            }
        }
    }

    /// <summary>Data that is never written.</summary>
    public DataRegion ReadOnly { get; }

    /// <summary>Data that is not all zero at the start.</summary>
    public DataRegion Data { get; }

    /// <summary>Where data lies that may refer to objects of the heap.</summary>
    public AddressRange Roots { get; }

    /// <summary>The template of the thread-local blocks: first what has content, then what is zero. Addresses are offsets.</summary>
    public DataRegion ThreadLocals { get; }

    /// <summary>Which part of a thread-local block may refer to objects of the heap; offsets.</summary>
    public AddressRange ThreadLocalRoots { get; }

    /// <summary>The main thread's block.</summary>
    public ulong MainThreadLocalBlock { get; }

    /// <summary>Data that is zero at the start.</summary>
    public DataRegion Zero { get; }

    /// <summary>The lowest address of the main stack: <c>__stack_low</c>, and the end of static data, rounded up.</summary>
    public ulong StackLow { get; }

    /// <summary>The top of the main stack, <c>__stack_high</c>.</summary>
    public ulong StackHigh { get; }

    /// <summary>The first address that belongs to nobody, <c>__heap_base</c>; a multiple of 16. What a memory needs at least.</summary>
    public ulong HeapBase { get; }

    /// <summary>The address of data that exists once; for thread-local data that in the main thread's block.</summary>
    public uint AddressOf(DataSymbol symbol) =>
        (uint)(PlaceOf(symbol) + (symbol.Section == DataSection.ThreadLocal ? MainThreadLocalBlock : 0));

    /// <summary>The offset of thread-local data in a thread's block.</summary>
    public uint ThreadLocalOffsetOf(DataSymbol symbol) =>
        symbol.Section == DataSection.ThreadLocal ? (uint)PlaceOf(symbol) : throw InternalError.Of($"'{symbol.Name}' is not thread-local");

    private ulong PlaceOf(DataSymbol symbol) =>
        _places.TryGetValue(symbol, out ulong place) ? place : throw InternalError.Of($"the linker was not given '{symbol.Name}'");
}
