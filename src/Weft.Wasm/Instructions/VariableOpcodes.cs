namespace Weft.Wasm.Instructions;

/// <summary>Locals and globals.</summary>
internal static class VariableOpcodes
{
    public static OpcodeGroup Group { get; } = new(WasmFeature.Core, OpcodePage.Plain, """
        20 local.get local
        21 local.set local
        22 local.tee local
        23 global.get global
        24 global.set global
        """);
}
