using System.Runtime.InteropServices;

namespace Weft.Host.Engine;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial void* wasmtime_module_validate(EngineHandle engine, byte* wasm, nuint length);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_module_new(EngineHandle engine, byte* wasm, nuint length, nint* module);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_delete(nint module);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_module_serialize(NativeModuleHandle module, NativeByteVector* result);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_module_deserialize(EngineHandle engine, byte* bytes, nuint length, nint* module);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_imports(NativeModuleHandle module, NativePointerVector* result);

    [LibraryImport(Library)]
    internal static partial void wasmtime_module_exports(NativeModuleHandle module, NativePointerVector* result);

    [LibraryImport(Library)]
    internal static partial void wasm_importtype_vec_delete(NativePointerVector* vector);

    [LibraryImport(Library)]
    internal static partial void wasm_exporttype_vec_delete(NativePointerVector* vector);

    [LibraryImport(Library)]
    internal static partial NativeByteVector* wasm_importtype_module(void* importType);

    [LibraryImport(Library)]
    internal static partial NativeByteVector* wasm_importtype_name(void* importType);

    [LibraryImport(Library)]
    internal static partial void* wasm_importtype_type(void* importType);

    [LibraryImport(Library)]
    internal static partial NativeByteVector* wasm_exporttype_name(void* exportType);

    [LibraryImport(Library)]
    internal static partial void* wasm_exporttype_type(void* exportType);

    [LibraryImport(Library)]
    internal static partial ExternTypeKind wasm_externtype_kind(void* externType);

    [LibraryImport(Library)]
    internal static partial void* wasm_externtype_as_functype(void* externType);

    [LibraryImport(Library)]
    internal static partial void* wasm_externtype_as_memorytype(void* externType);

    [LibraryImport(Library)]
    internal static partial NativePointerVector* wasm_functype_params(void* functionType);

    [LibraryImport(Library)]
    internal static partial NativePointerVector* wasm_functype_results(void* functionType);

    [LibraryImport(Library)]
    internal static partial byte wasm_valtype_kind(void* valueType);

    [LibraryImport(Library)]
    internal static partial void* wasm_valtype_new(byte kind);

    [LibraryImport(Library)]
    internal static partial void wasm_valtype_vec_new(NativePointerVector* vector, nuint size, void** data);

    [LibraryImport(Library)]
    internal static partial void* wasm_functype_new(NativePointerVector* parameters, NativePointerVector* results);

    [LibraryImport(Library)]
    internal static partial void wasm_functype_delete(void* functionType);
}
