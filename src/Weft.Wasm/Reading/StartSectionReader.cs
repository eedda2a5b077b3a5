namespace Weft.Wasm.Reading;

/// <summary>Reads the start section.</summary>
internal static class StartSectionReader
{
    public static void Read(ref ByteReader reader, Module module) => module.Start = new FunctionIndex(reader.ReadU32());
}
