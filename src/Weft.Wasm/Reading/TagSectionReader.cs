namespace Weft.Wasm.Reading;

/// <summary>Reads the tag section.</summary>
internal static class TagSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("tags", minimumSize: 2);
        module.Tags.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            module.Tags.Add(ReadType(ref reader));
        }
    }

    public static TagType ReadType(ref ByteReader reader)
    {
        int at = reader.Position;
        byte attribute = reader.ReadByte();
        if (attribute != 0)
        {
            reader.Throw($"0x{attribute:x2} is not a tag attribute", at);
        }

        return new TagType(new TypeIndex(reader.ReadU32()));
    }
}
