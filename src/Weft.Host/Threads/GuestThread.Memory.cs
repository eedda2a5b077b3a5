using Weft.Host.Calls;
using Weft.Host.Engine;

namespace Weft.Host.Threads;

internal sealed unsafe partial class GuestThread
{
    private const string MemoryExport = "memory";

    private MemoryPlace _memoryPlace;
    private int _sharedMemoryIndex;
    private NativeMemoryReference _ownMemory;

    private enum MemoryPlace : byte
    {
        Unknown,
        Shared,
        Own,
    }

    /// <inheritdoc/>
    /// <remarks>WASI's memory is the export <c>memory</c>; where there is none, the first memory that is imported.</remarks>
    public override GuestMemory Memory
    {
        get
        {
            if (_memoryPlace == MemoryPlace.Unknown)
            {
                FindMemory();
            }

            switch (_memoryPlace)
            {
                case MemoryPlace.Shared:
                    return group.TryGetSharedMemory(_sharedMemoryIndex, out GuestMemory shared) ? shared : default;
                case MemoryPlace.Own:
                    fixed (NativeMemoryReference* memory = &_ownMemory)
                    {
                        void* context = NativeMethods.wasmtime_caller_context(NativeCaller);
                        return new(NativeMethods.wasmtime_memory_data(context, memory), NativeMethods.wasmtime_memory_data_size(context, memory));
                    }

                default:
                    return default;
            }
        }
    }

    // The caller knows the instance even in the start function, before anybody else does.
    private void FindMemory()
    {
        if (group.Module.Interface.Exports.GetValueOrDefault(MemoryExport)?.Kind != ExternTypeKind.Memory)
        {
            _memoryPlace = group.TryGetSharedMemory(0, out _) ? MemoryPlace.Shared : MemoryPlace.Unknown;
            return;
        }

        NativeExtern item;
        fixed (byte* name = "memory"u8)
        {
            if (NativeMethods.wasmtime_caller_export_get(NativeCaller, name, (nuint)MemoryExport.Length, &item) == 0)
            {
                return;
            }
        }

        if (item.Kind == ExternKind.Memory)
        {
            _ownMemory = item.Memory;
            _memoryPlace = MemoryPlace.Own;
            return;
        }

        _sharedMemoryIndex = group.IndexOfSharedMemory(NativeMethods.wasmtime_sharedmemory_data((nint)item.SharedMemory));
        _memoryPlace = MemoryPlace.Shared;
        NativeMethods.wasmtime_extern_delete(&item);
    }
}
