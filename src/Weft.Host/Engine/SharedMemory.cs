using Weft.Host.Calls;
using Weft.Host.Diagnostics;

namespace Weft.Host.Engine;

/// <summary>A shared linear memory: one per import and group, seen by all its instances. Thread-safe.</summary>
internal sealed unsafe class SharedMemory : IDisposable
{
    private readonly SharedMemoryHandle _handle;
    private readonly nint _raw;
    private readonly byte* _address;

    private SharedMemory(SharedMemoryHandle handle)
    {
        _handle = handle;
        _raw = handle.DangerousGetHandle();
        _address = NativeMethods.wasmtime_sharedmemory_data(_raw);
    }

    /// <summary>Where it begins in the host.</summary>
    public byte* Address => _address;

    /// <summary>The memory as it is now: the base never moves, the length never shrinks.</summary>
    public GuestMemory Current => new(_address, NativeMethods.wasmtime_sharedmemory_data_size(_raw));

    /// <summary>What the linker defines for the import.</summary>
    public NativeExtern Extern => new() { Kind = ExternKind.SharedMemory, SharedMemory = (void*)_raw };

    /// <summary>Creates the memory for an import.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="facts">The type that the module imports.</param>
    /// <param name="maxBytes">The embedder's limit. A smaller maximum than the import's still satisfies it.</param>
    /// <param name="place">What to call the import in an error.</param>
    public static SharedMemory Create(EngineHandle engine, MemoryFacts facts, long? maxBytes, string place)
    {
        ulong maximum = facts.Maximum ?? throw ErrorCatalogue.SharedMemoryWithoutMaximum.Exception(place);
        if (maxBytes is { } limit)
        {
            ulong pages = (ulong)limit >> facts.PageSizeLog2;
            if (pages < facts.Minimum)
            {
                throw ErrorCatalogue.MemoryLimitTooSmall.Exception(place, limit, facts.Minimum << facts.PageSizeLog2);
            }

            maximum = Math.Min(maximum, pages);
        }

        void* type;
        EngineFailure? failure = EngineFailure.Take(NativeMethods.wasmtime_memorytype_new(
            facts.Minimum, 1, maximum, facts.Is64 ? (byte)1 : (byte)0, 1, facts.PageSizeLog2, &type));
        nint memory = 0;
        if (failure is null)
        {
            failure = EngineFailure.Take(NativeMethods.wasmtime_sharedmemory_new(engine, type, &memory));
            NativeMethods.wasm_memorytype_delete(type);
        }

        return failure is null
            ? new(new SharedMemoryHandle(memory))
            : throw ErrorCatalogue.MemoryNotCreated.Exception(place, failure.Message);
    }

    public void Dispose() => _handle.Dispose();
}
