namespace Weft.Wasm.Instructions;

/// <summary>References as values, and tables as something to read and write.</summary>
internal static class ReferenceOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.ReferenceTypes, OpcodePage.Plain, """
        1c select valtypes
        25 table.get table
        26 table.set table
        d0 ref.null heap
        d1 ref.is_null
        d2 ref.func func
        """);
}
