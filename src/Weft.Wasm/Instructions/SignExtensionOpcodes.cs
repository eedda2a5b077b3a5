namespace Weft.Wasm.Instructions;

/// <summary>Extension of narrow integers.</summary>
internal static class SignExtensionOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.SignExtension, OpcodePage.Plain, """
        c0 i32.extend8_s
        c1 i32.extend16_s
        c2 i64.extend8_s
        c3 i64.extend16_s
        c4 i64.extend32_s
        """);
}
