namespace Weft.Wasm.Reading;

/// <summary>Reads the code section: bodies are cut out, not decoded.</summary>
internal static class CodeSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int at = reader.Position;
        int count = reader.ReadCount("function bodies", minimumSize: 3);
        if (count != module.Functions.Count)
        {
            reader.Throw($"the number of function bodies is {count}, the function section announced {module.Functions.Count}", at);
        }

        module.Code.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            int size = reader.ReadSize("function body");
            int offset = reader.Offset;
            module.Code.Add(new FunctionBody(reader.ReadSlice(size), offset));
        }
    }
}
