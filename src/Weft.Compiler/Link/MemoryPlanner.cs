using Weft.Compiler.Diagnostics;
using Weft.Compiler.Layout;

namespace Weft.Compiler.Link;

/// <summary>Decides the size of the memory once it is known what has to be in it.</summary>
internal static class MemoryPlanner
{
    /// <summary>Bytes of a thread's block beside its stack and its thread-local data: start record and allocator's header, generously.</summary>
    private const ulong ThreadOverhead = 256;

    /// <summary>What the heap has before the memory has to grow for the first time.</summary>
    private const ulong InitialHeap = MemoryPages.Size;

    /// <summary>Decides the size.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="layout">What has to be in it at the start.</param>
    /// <param name="diagnostics">Gets the sizes that were asked for and do not suffice.</param>
    /// <returns>The memory; null where a size does not suffice.</returns>
    public static MemoryPlan? Plan(ResolvedLinkerOptions options, MemoryLayout layout, DiagnosticBag diagnostics)
    {
        ulong needed = MemoryPages.RoundUp(layout.HeapBase);
        ulong maximum = options.MaximumMemory ?? MemoryPages.AddressSpace;
        SourceLocation? maximumLocation = options.MaximumMemoryOption?.Location;
        if (maximum < needed)
        {
            string remedy = needed > MemoryPages.AddressSpace
                ? "give a smaller --stack-size, or use less static data"
                : $"give --max-memory {needed} or more, or a smaller --stack-size";
            diagnostics.Add(DiagnosticCatalogue.MaximumMemoryTooSmall, maximumLocation, maximum, needed, remedy);
            return null;
        }

        if (options.InitialMemory is { } given && given.Value < needed)
        {
            diagnostics.Add(DiagnosticCatalogue.InitialMemoryTooSmall, given.Location, given.Value, needed);
            return null;
        }

        ulong block = options.StackSize + layout.ThreadLocals.Size + layout.ThreadLocals.Alignment + ThreadOverhead;
        ulong neededWithThread = needed + MemoryPages.RoundUp(block);
        if (options.Threads && maximum < neededWithThread)
        {
            diagnostics.Add(
                DiagnosticCatalogue.NoRoomForThread, maximumLocation, maximum, layout.Zero.End, options.StackSize, block, neededWithThread);
            return null;
        }

        ulong initial = options.InitialMemory?.Value ?? Math.Min(needed + InitialHeap, maximum);
        if (options.IsMemoryShared && initial == maximum)
        {
            diagnostics.Add(DiagnosticCatalogue.MemoryCannotGrow, maximumLocation, maximum);
        }

        return new(
            options.IsMemoryShared,
            options.IsMemoryImported,
            options.IsMemoryExported,
            (uint)(initial / MemoryPages.Size),
            options.MaximumMemory is null ? null : (uint)(maximum / MemoryPages.Size));
    }
}
