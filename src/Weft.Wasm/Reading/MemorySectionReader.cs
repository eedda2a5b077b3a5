namespace Weft.Wasm.Reading;

/// <summary>Reads the memory section.</summary>
internal static class MemorySectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("memories", minimumSize: 2);
        module.Memories.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            module.Memories.Add(LimitsReader.ReadMemoryType(ref reader));
        }
    }
}
