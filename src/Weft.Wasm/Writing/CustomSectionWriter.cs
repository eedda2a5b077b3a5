namespace Weft.Wasm.Writing;

/// <summary>Writes a custom section.</summary>
internal static class CustomSectionWriter
{
    public static void Write(ByteWriter writer, CustomSection custom)
    {
        writer.WriteByte((byte)SectionId.Custom);
        int start = writer.BeginSized();
        writer.WriteName(custom.Name);
        writer.WriteBytes(custom.Contents.Span);
        writer.EndSized(start);
    }
}
