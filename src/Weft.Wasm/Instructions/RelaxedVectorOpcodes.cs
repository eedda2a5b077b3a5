namespace Weft.Wasm.Instructions;

/// <summary>Vector instructions whose results may differ between processors.</summary>
internal static class RelaxedVectorOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.RelaxedSimd, OpcodePage.Vector, """
        100 i8x16.relaxed_swizzle
        101 i32x4.relaxed_trunc_f32x4_s
        102 i32x4.relaxed_trunc_f32x4_u
        103 i32x4.relaxed_trunc_f64x2_s_zero
        104 i32x4.relaxed_trunc_f64x2_u_zero
        105 f32x4.relaxed_madd
        106 f32x4.relaxed_nmadd
        107 f64x2.relaxed_madd
        108 f64x2.relaxed_nmadd
        109 i8x16.relaxed_laneselect
        10a i16x8.relaxed_laneselect
        10b i32x4.relaxed_laneselect
        10c i64x2.relaxed_laneselect
        10d f32x4.relaxed_min
        10e f32x4.relaxed_max
        10f f64x2.relaxed_min
        110 f64x2.relaxed_max
        111 i16x8.relaxed_q15mulr_s
        112 i16x8.relaxed_dot_i8x16_i7x16_s
        113 i32x4.relaxed_dot_i8x16_i7x16_add_s
        """);
}
