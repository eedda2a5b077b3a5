namespace Weft.Wasm.Instructions;

/// <summary>128-bit integers in two halves.</summary>
internal static class WideArithmeticOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.WideArithmetic, OpcodePage.Miscellaneous, """
        13 i64.add128
        14 i64.sub128
        15 i64.mul_wide_s
        16 i64.mul_wide_u
        """);
}
