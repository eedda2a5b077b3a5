using Weft.Wasm.Reading;

namespace Weft.Wasm.Writing;

/// <summary>Writes the table section.</summary>
internal static class TableSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Tables.Count);
        foreach (Table table in module.Tables)
        {
            if (table.Initializer is { } initializer)
            {
                writer.WriteByte(TableSectionReader.WithInitializer);
                writer.WriteByte(0);
                TypeWriter.WriteTableType(writer, table.Type);
                writer.WriteBytes(initializer.Bytes.Span);
            }
            else
            {
                TypeWriter.WriteTableType(writer, table.Type);
            }
        }
    }
}
