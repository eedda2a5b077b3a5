namespace Weft.Wasm.Writing;

/// <summary>Writes the tag section.</summary>
internal static class TagSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Tags.Count);
        foreach (TagType tag in module.Tags)
        {
            TypeWriter.WriteTagType(writer, tag);
        }
    }
}
