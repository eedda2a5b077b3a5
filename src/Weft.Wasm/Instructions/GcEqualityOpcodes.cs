namespace Weft.Wasm.Instructions;

/// <summary>Comparison of references.</summary>
internal static class GcEqualityOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Gc, OpcodePage.Plain, """
        d3 ref.eq
        """);
}
