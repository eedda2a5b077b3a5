using Weft.Compiler.Layout;

namespace Weft.Compiler.Link;

/// <summary>The memory of the module.</summary>
/// <param name="IsShared">Whether it is shared between threads.</param>
/// <param name="IsImported">Whether it is imported rather than defined.</param>
/// <param name="IsExported">Whether it is exported.</param>
/// <param name="InitialPages">The size at the start in pages of 64 KiB.</param>
/// <param name="MaximumPages">The size that it may grow to in pages, at most 65536; null where the module sets no limit.</param>
internal sealed record MemoryPlan(bool IsShared, bool IsImported, bool IsExported, uint InitialPages, uint? MaximumPages)
{
    /// <summary>The size at the start in bytes.</summary>
    public ulong InitialSize => InitialPages * (ulong)MemoryPages.Size;

    /// <summary>The size that it may grow to in bytes; all addresses where the module sets no limit.</summary>
    public ulong MaximumSize => MaximumPages is { } pages ? pages * (ulong)MemoryPages.Size : MemoryPages.AddressSpace;
}
