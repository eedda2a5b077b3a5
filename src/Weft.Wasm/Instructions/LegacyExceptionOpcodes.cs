namespace Weft.Wasm.Instructions;

/// <summary>Exceptions as they were before WebAssembly 3.0.</summary>
internal static class LegacyExceptionOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.LegacyExceptions, OpcodePage.Plain, """
        06 try block
        07 catch tag
        09 rethrow label
        18 delegate label
        19 catch_all
        """);
}
