namespace Weft.Wasm.Instructions;

/// <summary>Vector loads, stores, constants, lanes, comparisons and bitwise operations.</summary>
internal static class VectorOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Simd, OpcodePage.Vector, """
        00 v128.load memarg 16
        01 v128.load8x8_s memarg 8
        02 v128.load8x8_u memarg 8
        03 v128.load16x4_s memarg 8
        04 v128.load16x4_u memarg 8
        05 v128.load32x2_s memarg 8
        06 v128.load32x2_u memarg 8
        07 v128.load8_splat memarg 1
        08 v128.load16_splat memarg 2
        09 v128.load32_splat memarg 4
        0a v128.load64_splat memarg 8
        0b v128.store memarg 16
        0c v128.const v128
        0d i8x16.shuffle shuffle
        0e i8x16.swizzle
        0f i8x16.splat
        10 i16x8.splat
        11 i32x4.splat
        12 i64x2.splat
        13 f32x4.splat
        14 f64x2.splat
        15 i8x16.extract_lane_s lane
        16 i8x16.extract_lane_u lane
        17 i8x16.replace_lane lane
        18 i16x8.extract_lane_s lane
        19 i16x8.extract_lane_u lane
        1a i16x8.replace_lane lane
        1b i32x4.extract_lane lane
        1c i32x4.replace_lane lane
        1d i64x2.extract_lane lane
        1e i64x2.replace_lane lane
        1f f32x4.extract_lane lane
        20 f32x4.replace_lane lane
        21 f64x2.extract_lane lane
        22 f64x2.replace_lane lane
        23 i8x16.eq
        24 i8x16.ne
        25 i8x16.lt_s
        26 i8x16.lt_u
        27 i8x16.gt_s
        28 i8x16.gt_u
        29 i8x16.le_s
        2a i8x16.le_u
        2b i8x16.ge_s
        2c i8x16.ge_u
        2d i16x8.eq
        2e i16x8.ne
        2f i16x8.lt_s
        30 i16x8.lt_u
        31 i16x8.gt_s
        32 i16x8.gt_u
        33 i16x8.le_s
        34 i16x8.le_u
        35 i16x8.ge_s
        36 i16x8.ge_u
        37 i32x4.eq
        38 i32x4.ne
        39 i32x4.lt_s
        3a i32x4.lt_u
        3b i32x4.gt_s
        3c i32x4.gt_u
        3d i32x4.le_s
        3e i32x4.le_u
        3f i32x4.ge_s
        40 i32x4.ge_u
        41 f32x4.eq
        42 f32x4.ne
        43 f32x4.lt
        44 f32x4.gt
        45 f32x4.le
        46 f32x4.ge
        47 f64x2.eq
        48 f64x2.ne
        49 f64x2.lt
        4a f64x2.gt
        4b f64x2.le
        4c f64x2.ge
        4d v128.not
        4e v128.and
        4f v128.andnot
        50 v128.or
        51 v128.xor
        52 v128.bitselect
        53 v128.any_true
        54 v128.load8_lane memarg+lane 1
        55 v128.load16_lane memarg+lane 2
        56 v128.load32_lane memarg+lane 4
        57 v128.load64_lane memarg+lane 8
        58 v128.store8_lane memarg+lane 1
        59 v128.store16_lane memarg+lane 2
        5a v128.store32_lane memarg+lane 4
        5b v128.store64_lane memarg+lane 8
        5c v128.load32_zero memarg 4
        5d v128.load64_zero memarg 8
        """);
}
