namespace Weft.Wasm.Instructions;

/// <summary>Loads, stores and the size of memories.</summary>
internal static class MemoryOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Core, OpcodePage.Plain, """
        28 i32.load memarg 4
        29 i64.load memarg 8
        2a f32.load memarg 4
        2b f64.load memarg 8
        2c i32.load8_s memarg 1
        2d i32.load8_u memarg 1
        2e i32.load16_s memarg 2
        2f i32.load16_u memarg 2
        30 i64.load8_s memarg 1
        31 i64.load8_u memarg 1
        32 i64.load16_s memarg 2
        33 i64.load16_u memarg 2
        34 i64.load32_s memarg 4
        35 i64.load32_u memarg 4
        36 i32.store memarg 4
        37 i64.store memarg 8
        38 f32.store memarg 4
        39 f64.store memarg 8
        3a i32.store8 memarg 1
        3b i32.store16 memarg 2
        3c i64.store8 memarg 1
        3d i64.store16 memarg 2
        3e i64.store32 memarg 4
        3f memory.size memory
        40 memory.grow memory
        """);
}
