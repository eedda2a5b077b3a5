namespace Weft.Wasm.Reading;

/// <summary>Reads the data count section.</summary>
internal static class DataCountSectionReader
{
    public static void Read(ref ByteReader reader, Module module) => module.DataCount = reader.ReadU32();
}
