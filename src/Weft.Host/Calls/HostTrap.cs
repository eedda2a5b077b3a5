namespace Weft.Host.Calls;

/// <summary>How a host call ends: back to the guest, or as a trap.</summary>
/// <remarks>The values past <see cref="None"/> are libwasmtime's <c>wasmtime_trap_code_t</c> plus one.</remarks>
internal enum HostTrap : byte
{
    /// <summary>No trap: the guest goes on (unless its group is stopping).</summary>
    None = 0,

    /// <summary>An access past the end of the memory.</summary>
    MemoryOutOfBounds = 2,

    /// <summary>An atomic access at an address that is not a multiple of its size.</summary>
    HeapMisaligned = 3,
}
