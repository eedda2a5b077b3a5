namespace Weft.Wasm.Instructions;

/// <summary>Copies and fills of memories and tables, and segments at run time.</summary>
internal static class BulkMemoryOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.BulkMemory, OpcodePage.Miscellaneous, """
        08 memory.init data+memory
        09 data.drop data
        0a memory.copy memory+memory
        0b memory.fill memory
        0c table.init elem+table
        0d elem.drop elem
        0e table.copy table+table
        """);
}
