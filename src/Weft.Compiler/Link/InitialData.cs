using System.Buffers.Binary;
using Weft.Compiler.Emit;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;

namespace Weft.Compiler.Link;

/// <summary>Bytes that are in memory at the start, and where.</summary>
/// <param name="Name">The name of the segment.</param>
/// <param name="Address">Where they go; those of the thread-local template, in the main thread's block.</param>
/// <param name="Bytes">The bytes, without the zeros at the end.</param>
/// <param name="IsThreadLocalTemplate">Whether further threads need them too.</param>
internal sealed record InitialData(string Name, uint Address, ReadOnlyMemory<byte> Bytes, bool IsThreadLocalTemplate)
{
    /// <summary>Makes the bytes of every region that has any; the position in the list is the number of the segment.</summary>
    public static IReadOnlyList<InitialData> Build(MemoryLayout layout, ISymbolLayout symbols)
    {
        List<InitialData> segments = [];
        Add(layout.ReadOnly, layout.ReadOnly.Start, false);
        Add(layout.Data, layout.Data.Start, false);
        Add(layout.ThreadLocals, layout.MainThreadLocalBlock, true);
        return segments;

        void Add(DataRegion region, ulong address, bool isTemplate)
        {
            ReadOnlyMemory<byte> bytes = Contents(region, symbols);
            if (!bytes.IsEmpty)
            {
                segments.Add(new(region.Name, (uint)address, bytes, isTemplate));
            }
        }
    }

    private static ReadOnlyMemory<byte> Contents(DataRegion region, ISymbolLayout symbols)
    {
        byte[] bytes = new byte[UsedSize(region)];
        foreach ((DataSymbol symbol, ulong address) in region.Symbols)
        {
            if (symbol.Content.IsEmpty && symbol.Relocations.Count == 0)
            {
                continue;
            }

            int start = (int)(address - region.Start);
            symbol.Content.Span.CopyTo(bytes.AsSpan(start));
            foreach (DataRelocation relocation in symbol.Relocations)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(start + relocation.Offset), Resolve(relocation, symbols));
            }
        }

        int length = bytes.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        return bytes.AsMemory(0, length);
    }

    // Up to the last byte that is given: what is zero behind it takes no room, however large it is.
    private static ulong UsedSize(DataRegion region)
    {
        ulong size = 0;
        foreach ((DataSymbol symbol, ulong address) in region.Symbols)
        {
            int used = symbol.Relocations.Count > 0 ? Math.Max(symbol.Content.Length, symbol.Relocations[^1].Offset + sizeof(uint)) : symbol.Content.Length;
            size = used > 0 ? address - region.Start + (uint)used : size;
        }

        return size;
    }

    private static uint Resolve(DataRelocation relocation, ISymbolLayout symbols) => relocation.Target switch
    {
        FunctionSymbol function => symbols.TableIndex(function),
        DataSymbol data => symbols.Address(data) + (uint)relocation.Addend,
        ConstructedTypeSymbol type => symbols.Address(type.Table) + (uint)relocation.Addend,
        _ => throw IR.InternalError.Of($"'{relocation.Target.Name}' has no address"),
    };
}
