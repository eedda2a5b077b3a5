using Weft.Compiler.IR;
using Weft.Wasm;

namespace Weft.Compiler.Emit.Selection;

/// <summary>The types that WebAssembly's locals have here.</summary>
internal enum MachineType : byte
{
    I32,
    I64,
    F32,
    F64,
    V128,
}

/// <summary>How the IR's types are told to the machine.</summary>
internal static class MachineTypes
{
    /// <summary>The number of machine types.</summary>
    public const int Count = 5;

    /// <summary>The machine type of values of a type.</summary>
    public static MachineType Machine(this IRType type) => type switch
    {
        IRType.I32 or IRType.Object or IRType.ByRef => MachineType.I32,
        IRType.I64 => MachineType.I64,
        IRType.F32 => MachineType.F32,
        IRType.F64 => MachineType.F64,
        IRType.V128 => MachineType.V128,
        _ => throw InternalError.Of($"a value of type {type.Name()} has no place in a local"),
    };

    /// <summary>The name in WebAssembly's text format.</summary>
    public static string Name(this MachineType type) => type switch
    {
        MachineType.I32 => "i32",
        MachineType.I64 => "i64",
        MachineType.F32 => "f32",
        MachineType.F64 => "f64",
        _ => "v128",
    };

    /// <summary>The value type in the module.</summary>
    public static WasmValueType ToWasm(this MachineType type) => type switch
    {
        MachineType.I32 => WasmValueType.I32,
        MachineType.I64 => WasmValueType.I64,
        MachineType.F32 => WasmValueType.F32,
        MachineType.F64 => WasmValueType.F64,
        _ => WasmValueType.V128,
    };

    /// <summary>The size of a value in bytes.</summary>
    public static int Size(this MachineType type) => type switch
    {
        MachineType.I64 or MachineType.F64 => 8,
        MachineType.V128 => 16,
        _ => 4,
    };
}
