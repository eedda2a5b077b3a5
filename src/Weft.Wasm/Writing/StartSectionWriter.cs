namespace Weft.Wasm.Writing;

/// <summary>Writes the start section.</summary>
internal static class StartSectionWriter
{
    public static void Write(ByteWriter writer, FunctionIndex start) => writer.WriteU32(start.Value);
}
