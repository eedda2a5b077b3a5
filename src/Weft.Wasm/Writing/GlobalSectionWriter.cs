namespace Weft.Wasm.Writing;

/// <summary>Writes the global section.</summary>
internal static class GlobalSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Globals.Count);
        foreach (Global global in module.Globals)
        {
            TypeWriter.WriteGlobalType(writer, global.Type);
            writer.WriteBytes(global.Initializer.Bytes.Span);
        }
    }
}
