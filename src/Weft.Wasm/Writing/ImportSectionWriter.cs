namespace Weft.Wasm.Writing;

/// <summary>Writes the import section.</summary>
internal static class ImportSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Imports.Count);
        foreach (Import import in module.Imports)
        {
            writer.WriteName(import.Module);
            writer.WriteName(import.Name);
            writer.WriteByte((byte)import.Type.Kind);
            WriteExternalType(writer, import.Type);
        }
    }

    private static void WriteExternalType(ByteWriter writer, ExternalType type)
    {
        switch (type)
        {
            case FunctionImport function:
                writer.WriteU32(function.Type.Value);
                break;
            case TableType table:
                TypeWriter.WriteTableType(writer, table);
                break;
            case MemoryType memory:
                TypeWriter.WriteMemoryType(writer, memory);
                break;
            case GlobalType global:
                TypeWriter.WriteGlobalType(writer, global);
                break;
            case TagType tag:
                TypeWriter.WriteTagType(writer, tag);
                break;
        }
    }
}
