using System.Collections.Immutable;

namespace Weft.Wasm.Writing;

/// <summary>Writes value, table, memory and global types, which several sections share.</summary>
internal static class TypeWriter
{
    public static void WriteValueType(ByteWriter writer, WasmValueType type)
    {
        writer.WriteByte(type.Code);
        if (type.HasHeapType)
        {
            writer.WriteSigned(type.HeapType.Encoded);
        }
    }

    public static void WriteValueTypes(ByteWriter writer, ImmutableArray<WasmValueType> types)
    {
        writer.WriteCount(types.Length);
        foreach (WasmValueType type in types)
        {
            WriteValueType(writer, type);
        }
    }

    public static void WriteTableType(ByteWriter writer, TableType type)
    {
        WriteValueType(writer, type.Element);
        WriteLimits(writer, type.Limits, pageSizeLog2: null);
    }

    public static void WriteMemoryType(ByteWriter writer, MemoryType type) => WriteLimits(writer, type.Limits, type.PageSizeLog2);

    public static void WriteGlobalType(ByteWriter writer, GlobalType type)
    {
        WriteValueType(writer, type.Value);
        writer.WriteByte(type.IsMutable ? (byte)1 : (byte)0);
    }

    public static void WriteTagType(ByteWriter writer, TagType type)
    {
        writer.WriteByte(0);
        writer.WriteU32(type.Type.Value);
    }

    private static void WriteLimits(ByteWriter writer, Limits limits, uint? pageSizeLog2)
    {
        int flags = limits.Maximum is null ? 0 : 1;
        flags |= limits.IsShared ? 2 : 0;
        flags |= limits.Is64 ? 4 : 0;
        flags |= pageSizeLog2 is null ? 0 : 8;
        writer.WriteByte((byte)flags);
        writer.WriteU64(limits.Minimum);
        if (limits.Maximum is { } maximum)
        {
            writer.WriteU64(maximum);
        }

        if (pageSizeLog2 is { } log2)
        {
            writer.WriteU32(log2);
        }
    }
}
