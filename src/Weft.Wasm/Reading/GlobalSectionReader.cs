namespace Weft.Wasm.Reading;

/// <summary>Reads the global section.</summary>
internal static class GlobalSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("globals", minimumSize: 3);
        module.Globals.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            GlobalType type = ReadType(ref reader);
            module.Globals.Add(new Global(type, ExpressionReader.Read(ref reader)));
        }
    }

    public static GlobalType ReadType(ref ByteReader reader)
    {
        WasmValueType value = reader.ReadValueType();
        return new GlobalType(value, reader.ReadMutability());
    }
}
