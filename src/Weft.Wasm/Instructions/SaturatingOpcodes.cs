namespace Weft.Wasm.Instructions;

/// <summary>Conversions to integers that saturate instead of trapping.</summary>
internal static class SaturatingOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.SaturatingConversion, OpcodePage.Miscellaneous, """
        00 i32.trunc_sat_f32_s
        01 i32.trunc_sat_f32_u
        02 i32.trunc_sat_f64_s
        03 i32.trunc_sat_f64_u
        04 i64.trunc_sat_f32_s
        05 i64.trunc_sat_f32_u
        06 i64.trunc_sat_f64_s
        07 i64.trunc_sat_f64_u
        """);
}
