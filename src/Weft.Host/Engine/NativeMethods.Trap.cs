using System.Runtime.InteropServices;

namespace Weft.Host.Engine;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial void* wasmtime_trap_new_code(TrapCode code);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_trap_code(void* trap, TrapCode* code);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_message(void* trap, NativeByteVector* message);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_trace(void* trap, NativePointerVector* frames);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_delete(void* trap);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_error_new(byte* message);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_message(void* error, NativeByteVector* message);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_wasm_trace(void* error, NativePointerVector* frames);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_delete(void* error);

    [LibraryImport(Library)]
    internal static partial void wasm_frame_vec_delete(NativePointerVector* frames);

    [LibraryImport(Library)]
    internal static partial uint wasm_frame_func_index(void* frame);

    [LibraryImport(Library)]
    internal static partial NativeByteVector* wasmtime_frame_func_name(void* frame);
}
