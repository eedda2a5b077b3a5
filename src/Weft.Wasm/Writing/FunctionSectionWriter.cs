namespace Weft.Wasm.Writing;

/// <summary>Writes the function section.</summary>
internal static class FunctionSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Functions.Count);
        foreach (TypeIndex type in module.Functions)
        {
            writer.WriteU32(type.Value);
        }
    }
}
