namespace Weft.Wasm.Reading;

/// <summary>Reads a custom section: its name, and the rest as bytes.</summary>
internal static class CustomSectionReader
{
    public static void Read(ref ByteReader reader, Module module, SectionId? after)
    {
        int start = reader.Offset;
        int size = reader.Remaining;
        string name = reader.ReadName();
        int offset = reader.Offset;
        module.Customs.Add(new CustomSection(name, reader.ReadSlice(reader.Remaining), after) { Offset = offset });
        module.ReadExtents.Add(new SectionExtent(SectionId.Custom, name, start, size));
    }
}
