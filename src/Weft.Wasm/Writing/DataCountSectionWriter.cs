namespace Weft.Wasm.Writing;

/// <summary>Writes the data count section.</summary>
internal static class DataCountSectionWriter
{
    public static void Write(ByteWriter writer, uint count) => writer.WriteU32(count);
}
