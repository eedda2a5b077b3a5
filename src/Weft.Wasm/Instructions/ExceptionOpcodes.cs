namespace Weft.Wasm.Instructions;

/// <summary>Exceptions of WebAssembly 3.0.</summary>
internal static class ExceptionOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Exceptions, OpcodePage.Plain, """
        08 throw tag
        0a throw_ref
        1f try_table try_table
        """);
}
