using Microsoft.Win32.SafeHandles;

namespace Weft.Host.Engine;

/// <summary>Owns a <c>wasm_engine_t</c>. The engine counts its own users: modules and stores keep it alive.</summary>
internal sealed class EngineHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal EngineHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasm_engine_delete(handle);
        return true;
    }
}

/// <summary>Owns a <c>wasmtime_module_t</c>.</summary>
internal sealed class NativeModuleHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal NativeModuleHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasmtime_module_delete(handle);
        return true;
    }
}

/// <summary>Owns a <c>wasmtime_store_t</c>; used by one thread at a time.</summary>
internal sealed class StoreHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal StoreHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasmtime_store_delete(handle);
        return true;
    }
}

/// <summary>Owns a <c>wasmtime_linker_t</c>.</summary>
internal sealed class LinkerHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal LinkerHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasmtime_linker_delete(handle);
        return true;
    }
}

/// <summary>Owns a <c>wasmtime_instance_pre_t</c>; thread-safe.</summary>
internal sealed class InstancePreHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal InstancePreHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasmtime_instance_pre_delete(handle);
        return true;
    }
}

/// <summary>Owns one reference to a <c>wasmtime_sharedmemory_t</c>; thread-safe.</summary>
internal sealed class SharedMemoryHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    internal SharedMemoryHandle(nint value) : this() => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeMethods.wasmtime_sharedmemory_delete(handle);
        return true;
    }
}
