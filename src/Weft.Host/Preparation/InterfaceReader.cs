using Weft.Host.Calls;
using Weft.Host.Engine;
using Weft.Wasm;

namespace Weft.Host.Preparation;

/// <summary>
/// Reads a module's imports and exports from its model. Not from the engine: its C interface ends the process where a signature has a
/// type that it does not know, such as v128.
/// </summary>
internal static class InterfaceReader
{
    // Stands for every type that host functions do not have.
    private const byte OtherType = byte.MaxValue;

    private const byte DefaultPageSizeLog2 = 16;

    /// <summary>Reads it.</summary>
    public static ModuleInterface Read(Module module)
    {
        ModuleItem[] imports = new ModuleItem[module.Imports.Count];
        for (int i = 0; i < imports.Length; i++)
        {
            Import import = module.Imports[i];
            imports[i] = new(
                import.Module,
                import.Name,
                KindOf(import.Type.Kind),
                import.Type is FunctionImport function ? SignatureOf(module.FindFunctionType(function.Type)) : null,
                FactsOf(import.Type as MemoryType));
        }

        IReadOnlyList<MemoryType> memories = module.GetAllMemories();
        Dictionary<string, ModuleItem> exports = new(module.Exports.Count, StringComparer.Ordinal);
        foreach (Export export in module.Exports)
        {
            exports[export.Name] = new(
                "",
                export.Name,
                KindOf(export.Kind),
                export.Kind == ExternalKind.Function ? SignatureOf(module.FindFunctionType(new FunctionIndex(export.Index))) : null,
                export.Kind == ExternalKind.Memory ? FactsOf(memories[(int)export.Index]) : null);
        }

        return new() { Imports = imports, Exports = exports };
    }

    private static ExternTypeKind KindOf(ExternalKind kind) => kind switch
    {
        ExternalKind.Function => ExternTypeKind.Function,
        ExternalKind.Global => ExternTypeKind.Global,
        ExternalKind.Table => ExternTypeKind.Table,
        ExternalKind.Memory => ExternTypeKind.Memory,
        _ => ExternTypeKind.Tag,
    };

    private static FunctionSignature? SignatureOf(FunctionType? type) =>
        type is null ? null : new(KindsOf(type.Parameters.AsSpan()), KindsOf(type.Results.AsSpan()));

    private static byte[] KindsOf(ReadOnlySpan<WasmValueType> types)
    {
        byte[] kinds = new byte[types.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            WasmValueType type = types[i];
            kinds[i] = type == WasmValueType.I32 ? (byte)ValueKind.I32
                : type == WasmValueType.I64 ? (byte)ValueKind.I64
                : type == WasmValueType.F32 ? (byte)ValueKind.F32
                : type == WasmValueType.F64 ? (byte)ValueKind.F64
                : OtherType;
        }

        return kinds;
    }

    private static MemoryFacts? FactsOf(MemoryType? type) => type is null
        ? null
        : new(type.Limits.Minimum, type.Limits.Maximum, type.IsShared, type.Is64, (byte)(type.PageSizeLog2 ?? DefaultPageSizeLog2));
}
