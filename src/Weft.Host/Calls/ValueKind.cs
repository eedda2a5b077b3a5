namespace Weft.Host.Calls;

/// <summary>The number types of host function signatures, numbered as libwasmtime's <c>wasm_valkind_t</c>.</summary>
internal enum ValueKind : byte
{
    I32 = 0,
    I64 = 1,
    F32 = 2,
    F64 = 3,
}
