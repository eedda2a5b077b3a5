namespace Weft.Wasm.Reading;

/// <summary>Reads the table section.</summary>
internal static class TableSectionReader
{
    /// <summary>Begins a table with an initialiser; a zero byte follows, for extensions to come.</summary>
    public const byte WithInitializer = 0x40;

    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("tables", minimumSize: 3);
        module.Tables.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            if (reader.Peek() != WithInitializer)
            {
                module.Tables.Add(new Table(LimitsReader.ReadTableType(ref reader)));
                continue;
            }

            reader.ReadByte();
            int at = reader.Position;
            byte reserved = reader.ReadByte();
            if (reserved != 0)
            {
                reader.Throw($"0x{reserved:x2} stands where a table with an initialiser has a zero byte", at);
            }

            TableType type = LimitsReader.ReadTableType(ref reader);
            module.Tables.Add(new Table(type, ExpressionReader.Read(ref reader)));
        }
    }
}
