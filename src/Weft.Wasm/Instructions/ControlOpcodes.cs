namespace Weft.Wasm.Instructions;

/// <summary>Blocks, branches, calls and the parametric instructions.</summary>
internal static class ControlOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Core, OpcodePage.Plain, """
        00 unreachable
        01 nop
        02 block block
        03 loop block
        04 if block
        05 else
        0b end
        0c br label
        0d br_if label
        0e br_table br_table
        0f return
        10 call func
        11 call_indirect call_indirect
        1a drop
        1b select
        """);
}
