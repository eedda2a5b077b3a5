using System.Runtime.InteropServices;

namespace Weft.Host.Engine;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial void* wasmtime_memorytype_new(
        ulong minimum, byte hasMaximum, ulong maximum, byte is64, byte shared, byte pageSizeLog2, void** result);

    [LibraryImport(Library)]
    internal static partial void wasm_memorytype_delete(void* memoryType);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_sharedmemory_new(EngineHandle engine, void* memoryType, nint* result);

    [LibraryImport(Library)]
    internal static partial void wasmtime_sharedmemory_delete(nint memory);

    [LibraryImport(Library)]
    internal static partial byte* wasmtime_sharedmemory_data(nint memory);

    // A field read in the engine: too short to leave and enter the collector's care for.
    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nuint wasmtime_sharedmemory_data_size(nint memory);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial byte* wasmtime_memory_data(void* context, NativeMemoryReference* memory);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial nuint wasmtime_memory_data_size(void* context, NativeMemoryReference* memory);
}
