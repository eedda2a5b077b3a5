using System.Runtime.InteropServices;
using Weft.Host.Calls;

namespace Weft.Host.Engine;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_store_new(EngineHandle engine, void* data, void* finalizer);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_delete(nint store);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_store_context(StoreHandle store);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_limiter(
        StoreHandle store, long memorySize, long tableElements, long instances, long tables, long memories);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_epoch_deadline_callback(
        StoreHandle store, delegate* unmanaged[Cdecl]<void*, void*, ulong*, byte*, void*> callback, void* data, void* finalizer);

    [LibraryImport(Library)]
    internal static partial void wasmtime_context_set_epoch_deadline(void* context, ulong ticksBeyondCurrent);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_linker_new(EngineHandle engine);

    [LibraryImport(Library)]
    internal static partial void wasmtime_linker_delete(nint linker);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_linker_define(
        LinkerHandle linker, void* context, byte* module, nuint moduleLength, byte* name, nuint nameLength, NativeExtern* item);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_linker_define_func_unchecked(
        LinkerHandle linker,
        byte* module,
        nuint moduleLength,
        byte* name,
        nuint nameLength,
        void* functionType,
        delegate* unmanaged[Cdecl]<void*, void*, RawValue*, nuint, void*> callback,
        void* data,
        void* finalizer);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_linker_instantiate_pre(LinkerHandle linker, NativeModuleHandle module, nint* result);

    [LibraryImport(Library)]
    internal static partial void wasmtime_instance_pre_delete(nint instancePre);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_instance_pre_instantiate(
        InstancePreHandle instancePre, void* context, NativeInstance* instance, void** trap);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_instance_export_get(
        void* context, NativeInstance* instance, byte* name, nuint nameLength, NativeExtern* item);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_caller_export_get(void* caller, byte* name, nuint nameLength, NativeExtern* item);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void* wasmtime_caller_context(void* caller);

    [LibraryImport(Library)]
    internal static partial void wasmtime_extern_delete(NativeExtern* item);

    [LibraryImport(Library)]
    internal static partial void* wasmtime_func_call_unchecked(
        void* context, NativeFunction* function, RawValue* argumentsAndResults, nuint length, void** trap);
}
