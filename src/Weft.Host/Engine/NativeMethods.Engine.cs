using System.Runtime.InteropServices;

namespace Weft.Host.Engine;

/// <summary>libwasmtime's C API, as far as the host calls it. A file per area; names are the C names.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "wasmtime";

    [LibraryImport(Library)]
    internal static partial void* wasm_config_new();

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_shared_memory_set(void* config, byte value);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_epoch_interruption_set(void* config, byte value);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_max_wasm_stack_set(void* config, nuint bytes);

    [LibraryImport(Library)]
    internal static partial void wasmtime_config_async_stack_size_set(void* config, ulong bytes);

    [LibraryImport(Library)]
    internal static partial void* wasm_engine_new_with_config(void* config);

    [LibraryImport(Library)]
    internal static partial void wasm_engine_delete(nint engine);

    [LibraryImport(Library)]
    internal static partial void wasmtime_engine_increment_epoch(EngineHandle engine);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_wat2wasm(byte* text, nuint length, NativeByteVector* result);

    [LibraryImport(Library)]
    internal static partial void wasm_byte_vec_delete(NativeByteVector* vector);
}
