namespace Weft.Wasm.Instructions;

/// <summary>Typed function references.</summary>
internal static class FunctionReferenceOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.FunctionReferences, OpcodePage.Plain, """
        14 call_ref type
        15 return_call_ref type
        d4 ref.as_non_null
        d5 br_on_null label
        d6 br_on_non_null label
        """);
}
