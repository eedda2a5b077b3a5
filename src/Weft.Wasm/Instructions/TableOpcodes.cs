namespace Weft.Wasm.Instructions;

/// <summary>Growing and filling tables.</summary>
internal static class TableOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.ReferenceTypes, OpcodePage.Miscellaneous, """
        0f table.grow table
        10 table.size table
        11 table.fill table
        """);
}
