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
    internal static partial void* wasm_valtype_new(byte kind);

    [LibraryImport(Library)]
    internal static partial void wasm_valtype_vec_new(NativePointerVector* vector, nuint size, void** data);

    [LibraryImport(Library)]
    internal static partial void* wasm_functype_new(NativePointerVector* parameters, NativePointerVector* results);

    [LibraryImport(Library)]
    internal static partial void wasm_functype_delete(void* functionType);
}
