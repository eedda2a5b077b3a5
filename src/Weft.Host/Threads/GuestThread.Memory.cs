using Weft.Host.Calls;
using Weft.Host.Engine;

namespace Weft.Host.Threads;

internal sealed unsafe partial class GuestThread
{
    private NativeMemoryReference _ownMemory;
    private bool _hasOwnMemory;

    /// <inheritdoc/>
    /// <remarks>WASI's memory is the export <c>memory</c>; in a threaded module that is the first imported one.</remarks>
    public override GuestMemory Memory
    {
        get
        {
            if (group.TryGetSharedMemory(0, out GuestMemory shared))
            {
                return shared;
            }

            if (!_hasOwnMemory && !TryFindOwnMemory())
            {
                return default;
            }

            fixed (NativeMemoryReference* memory = &_ownMemory)
            {
                void* context = NativeMethods.wasmtime_caller_context(NativeCaller);
                return new(NativeMethods.wasmtime_memory_data(context, memory), NativeMethods.wasmtime_memory_data_size(context, memory));
            }
        }
    }

    // A memory of the instance's own is reached through the caller, which knows it even in the start function.
    private bool TryFindOwnMemory()
    {
        NativeExtern item;
        fixed (byte* name = "memory"u8)
        {
            if (NativeMethods.wasmtime_caller_export_get(NativeCaller, name, 6, &item) == 0)
            {
                return false;
            }
        }

        if (item.Kind != ExternKind.Memory)
        {
            NativeMethods.wasmtime_extern_delete(&item);
            return false;
        }

        _ownMemory = item.Memory;
        _hasOwnMemory = true;
        return true;
    }
}
