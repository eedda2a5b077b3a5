namespace Weft.Wasm.Instructions;

/// <summary>Calls that reuse the frame.</summary>
internal static class TailCallOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.TailCall, OpcodePage.Plain, """
        12 return_call func
        13 return_call_indirect call_indirect
        """);
}
