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

        for (int i = 0; i < count; i++)
        {
            module.Data.Add(ReadSegment(ref reader));
        }
    }

    private static DataSegment ReadSegment(ref ByteReader reader)
    {
        int at = reader.Position;
        var segment = new DataSegment { Form = reader.ReadU32() };
        if (segment.Form > HighestForm)
        {
            reader.Throw($"{segment.Form} is not a form of data segment", at);
        }

        // Evaluated in the order of the file.
        return segment with
        {
            Memory = segment.Form == 2 ? new MemoryIndex(reader.ReadU32()) : default,
            Offset = segment.Mode == SegmentMode.Active ? ExpressionReader.Read(ref reader) : default,
            Bytes = reader.ReadSlice(reader.ReadSize("data segment")),
        };
    }
}
