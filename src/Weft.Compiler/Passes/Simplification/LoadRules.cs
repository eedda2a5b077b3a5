using System.Buffers.Binary;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Simplification;

/// <summary>Loads: of data that never changes, and of addresses with a constant in them.</summary>
internal static class LoadRules
{
    /// <summary>What takes the place of a load, or null.</summary>
    public static Value? Apply(IRBuilder builder, Instruction load)
    {
        if (load.Operands[0] is SymbolAddress { Symbol: DataSymbol { Section: DataSection.ReadOnly } data } address)
        {
            return Content(load, data, address.Offset + (long)load.Access.Offset);
        }

        return AddressRules.Fold(load.Operands[0], load.Access.Offset) is { } place
            ? builder.Load(load.Type, place.Address, load.Access with { Offset = place.Offset })
            : null;
    }

    private static Value? Content(Instruction load, DataSymbol data, long offset)
    {
        int width = load.Access.Width;
        if (offset < 0 || offset + width > data.Size || width > 8)
        {
            return null;
        }

        foreach (DataRelocation relocation in data.Relocations)
        {
            if (relocation.Offset < offset + width && offset < relocation.Offset + 4)
            {
                return relocation.Offset == offset && load.Access.Width == 4 && load.Type.IsI32Like()
                    ? new SymbolAddress(load.Type, relocation.Target, relocation.Addend)
                    : null;
            }
        }

        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        ReadOnlySpan<byte> content = data.Content.Span;
        if (offset < content.Length)
        {
            content.Slice((int)offset, (int)Math.Min(width, content.Length - offset)).CopyTo(bytes);
        }

        long bits = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        int unused = 64 - width * 8;
        return new Constant(load.Type, load.Access.IsSigned || load.Type.Size() == width ? bits << unused >> unused : bits);
    }
}
