namespace Weft.Wasm.Writing;

/// <summary>Writes the export section.</summary>
internal static class ExportSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Exports.Count);
        foreach (Export export in module.Exports)
        {
            writer.WriteName(export.Name);
            writer.WriteByte((byte)export.Kind);
            writer.WriteU32(export.Index);
        }
    }
}
