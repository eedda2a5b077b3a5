namespace Weft.Wasm.Reading;

/// <summary>Reads the export section.</summary>
internal static class ExportSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("exports", minimumSize: 3);
        module.Exports.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadName();
            int at = reader.Position;
            byte kind = reader.ReadByte();
            if (kind > (byte)ExternalKind.Tag)
            {
                reader.Throw($"0x{kind:x2} is not a kind of export", at);
            }

            module.Exports.Add(new Export(name, (ExternalKind)kind, reader.ReadU32()));
        }
    }
}
