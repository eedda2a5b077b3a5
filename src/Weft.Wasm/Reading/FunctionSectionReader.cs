namespace Weft.Wasm.Reading;

/// <summary>Reads the function section.</summary>
internal static class FunctionSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("functions");
        module.Functions.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            module.Functions.Add(new TypeIndex(reader.ReadU32()));
        }
    }
}
