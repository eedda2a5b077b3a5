namespace Weft.Wasm.Writing;

/// <summary>Writes the memory section.</summary>
internal static class MemorySectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Memories.Count);
        foreach (MemoryType memory in module.Memories)
        {
            TypeWriter.WriteMemoryType(writer, memory);
        }
    }
}
