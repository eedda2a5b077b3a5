namespace Weft.Wasm.Writing;

/// <summary>Writes the code section.</summary>
internal static class CodeSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Code.Count);
        foreach (FunctionBody body in module.Code)
        {
            writer.WriteCount(body.Bytes.Length);
            writer.WriteBytes(body.Bytes.Span);
        }
    }
}
