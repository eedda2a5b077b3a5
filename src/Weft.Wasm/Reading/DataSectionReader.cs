namespace Weft.Wasm.Reading;

/// <summary>Reads the data section.</summary>
internal static class DataSectionReader
{
    private const uint HighestForm = 2;

    public static void Read(ref ByteReader reader, Module module)
    {
        int at = reader.Position;
        int count = reader.ReadCount("data segments", minimumSize: 2);
        if (module.DataCount is { } announced && announced != (uint)count)
        {
            reader.Throw($"the number of data segments is {count}, the data count section announced {announced}", at);
        }

        module.Data.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            module.Data.Add(ReadSegment(ref reader));
        }
    }

    private static DataSegment ReadSegment(ref ByteReader reader)
    {
        int at = reader.Position;
        uint form = reader.ReadU32();
        if (form > HighestForm)
        {
            reader.Throw($"{form} is not a form of data segment", at);
        }

        // The members are evaluated in the order in which they stand, which is that of the file.
        return new DataSegment
        {
            Form = form,
            Memory = form == 2 ? new MemoryIndex(reader.ReadU32()) : default,
            Offset = form != 1 ? ExpressionReader.Read(ref reader) : default,
            Bytes = reader.ReadSlice(reader.ReadSize("data segment")),
        };
    }
}
