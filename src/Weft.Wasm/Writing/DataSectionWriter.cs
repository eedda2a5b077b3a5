namespace Weft.Wasm.Writing;

/// <summary>Writes the data section.</summary>
internal static class DataSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Data.Count);
        foreach (DataSegment segment in module.Data)
        {
            writer.WriteU32(segment.Form);
            if (segment.Form == 2)
            {
                writer.WriteU32(segment.Memory.Value);
            }

            writer.WriteBytes(segment.Offset.Bytes.Span);
            writer.WriteCount(segment.Bytes.Length);
            writer.WriteBytes(segment.Bytes.Span);
        }
    }
}
