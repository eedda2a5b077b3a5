namespace Weft.Wasm.Reading;

/// <summary>Reads the import section.</summary>
internal static class ImportSectionReader
{
    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("imports", minimumSize: 4);
        module.Imports.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            string first = reader.ReadName();
            string second = reader.ReadName();
            module.Imports.Add(new Import(first, second, ReadExternalType(ref reader)));
        }
    }

    private static ExternalType ReadExternalType(ref ByteReader reader)
    {
        int at = reader.Position;
        byte kind = reader.ReadByte();
        switch ((ExternalKind)kind)
        {
            case ExternalKind.Function:
                return new FunctionImport(new TypeIndex(reader.ReadU32()));
            case ExternalKind.Table:
                return LimitsReader.ReadTableType(ref reader);
            case ExternalKind.Memory:
                return LimitsReader.ReadMemoryType(ref reader);
            case ExternalKind.Global:
                return GlobalSectionReader.ReadType(ref reader);
            case ExternalKind.Tag:
                return TagSectionReader.ReadType(ref reader);
            default:
                reader.Throw($"0x{kind:x2} is not a kind of import", at);
                return null!;
        }
    }
}
