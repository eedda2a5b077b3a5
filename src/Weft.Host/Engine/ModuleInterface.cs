using System.Text;
using Weft.Host.Calls;

namespace Weft.Host.Engine;

/// <summary>A function type as far as host functions need it: the <c>wasm_valkind_t</c> of each parameter and result.</summary>
internal sealed record FunctionSignature(byte[] Parameters, byte[] Results)
{
    /// <summary>Tells whether it is this type.</summary>
    public bool Is(ReadOnlySpan<ValueKind> parameters, ReadOnlySpan<ValueKind> results) => Same(Parameters, parameters) && Same(Results, results);

    public override string ToString() => $"({Names(Parameters)}) -> ({Names(Results)})";

    private static bool Same(byte[] actual, ReadOnlySpan<ValueKind> expected)
    {
        if (actual.Length != expected.Length)
        {
            return false;
        }

        for (int i = 0; i < actual.Length; i++)
        {
            if (actual[i] != (byte)expected[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Names(byte[] kinds)
    {
        StringBuilder text = new();
        foreach (byte kind in kinds)
        {
            text.Append(text.Length > 0 ? " " : "").Append(kind switch { 0 => "i32", 1 => "i64", 2 => "f32", 3 => "f64", _ => "ref" });
        }

        return text.ToString();
    }
}

/// <summary>A memory type. Sizes in pages.</summary>
internal sealed record MemoryFacts(ulong Minimum, ulong? Maximum, bool IsShared, bool Is64, byte PageSizeLog2);

/// <summary>One import or export; at most one of the facts is there, by kind.</summary>
internal sealed record ModuleItem(string Module, string Name, ExternTypeKind Kind, FunctionSignature? Function, MemoryFacts? Memory);

/// <summary>What a compiled module imports and exports.</summary>
internal sealed class ModuleInterface
{
    public required IReadOnlyList<ModuleItem> Imports { get; init; }

    public required IReadOnlyDictionary<string, ModuleItem> Exports { get; init; }

    /// <summary>Reads it from the engine.</summary>
    public static unsafe ModuleInterface Read(NativeModuleHandle module)
    {
        NativePointerVector importTypes;
        NativeMethods.wasmtime_module_imports(module, &importTypes);
        ModuleItem[] imports = new ModuleItem[(int)importTypes.Size];
        for (int i = 0; i < imports.Length; i++)
        {
            void* import = importTypes.Data[i];
            imports[i] = ReadItem(
                ReadName(NativeMethods.wasm_importtype_module(import)),
                ReadName(NativeMethods.wasm_importtype_name(import)),
                NativeMethods.wasm_importtype_type(import));
        }

        NativeMethods.wasm_importtype_vec_delete(&importTypes);

        NativePointerVector exportTypes;
        NativeMethods.wasmtime_module_exports(module, &exportTypes);
        Dictionary<string, ModuleItem> exports = new((int)exportTypes.Size, StringComparer.Ordinal);
        for (nuint i = 0; i < exportTypes.Size; i++)
        {
            void* export = exportTypes.Data[i];
            string name = ReadName(NativeMethods.wasm_exporttype_name(export));
            exports[name] = ReadItem("", name, NativeMethods.wasm_exporttype_type(export));
        }

        NativeMethods.wasm_exporttype_vec_delete(&exportTypes);
        return new() { Imports = imports, Exports = exports };
    }

    private static unsafe ModuleItem ReadItem(string module, string name, void* type)
    {
        ExternTypeKind kind = NativeMethods.wasm_externtype_kind(type);
        return new(
            module,
            name,
            kind,
            kind == ExternTypeKind.Function ? ReadFunction(NativeMethods.wasm_externtype_as_functype(type)) : null,
            kind == ExternTypeKind.Memory ? ReadMemory(NativeMethods.wasm_externtype_as_memorytype(type)) : null);
    }

    private static unsafe FunctionSignature ReadFunction(void* type) =>
        new(ReadKinds(NativeMethods.wasm_functype_params(type)), ReadKinds(NativeMethods.wasm_functype_results(type)));

    private static unsafe byte[] ReadKinds(NativePointerVector* types)
    {
        byte[] kinds = new byte[(int)types->Size];
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = NativeMethods.wasm_valtype_kind(types->Data[i]);
        }

        return kinds;
    }

    private static unsafe MemoryFacts ReadMemory(void* type)
    {
        ulong maximum;
        bool hasMaximum = NativeMethods.wasmtime_memorytype_maximum(type, &maximum) != 0;
        return new(
            NativeMethods.wasmtime_memorytype_minimum(type),
            hasMaximum ? maximum : null,
            NativeMethods.wasmtime_memorytype_isshared(type) != 0,
            NativeMethods.wasmtime_memorytype_is64(type) != 0,
            NativeMethods.wasmtime_memorytype_page_size_log2(type));
    }

    private static unsafe string ReadName(NativeByteVector* name) => Encoding.UTF8.GetString(new ReadOnlySpan<byte>(name->Data, checked((int)name->Size)));
}
