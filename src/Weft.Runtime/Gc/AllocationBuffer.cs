using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// A run of free cells of one class that a thread allocates from by moving a pointer, and the page that it is from. The run is zero, and
/// its cells count as in use.
/// </summary>
/// <remarks>Thread safety: the thread's own while it runs, the collector's while the world is stopped.</remarks>
internal unsafe struct AllocationBuffer
{
    // As much as is zeroed at a time: it is in the processor's nearest cache when objects are made of it.
    private const uint RunBytes = 8 * 1024;

    /// <summary>The next cell.</summary>
    public byte* Bump;

    /// <summary>The end of the run.</summary>
    public byte* Limit;

    /// <summary>The page, or null.</summary>
    public HeapPage* Page;

    /// <summary>Takes the next run.</summary>
    /// <param name="buffer">A buffer whose run is used up.</param>
    /// <param name="sizeClass">Its class.</param>
    /// <param name="singly">Whether a run has one cell, so that each allocation comes by.</param>
    /// <returns>How many bytes the run has; 0 where there is no memory.</returns>
    public static uint Refill(AllocationBuffer* buffer, int sizeClass, bool singly)
    {
        while (true)
        {
            HeapPage* page = buffer->Page;
            if (page == null)
            {
                page = PageLists.TryTake(sizeClass);
                if (page == null)
                {
                    return 0;
                }

                buffer->Page = page;
            }

            uint size = page->CellSize;
            int most = singly || size > RunBytes ? 1 : (int)(RunBytes / size);
            int count = CellRun.Take(page, most, out int first);
            if (count > 0)
            {
                uint bytes = (uint)count * size;
                byte* run = HeapPage.Cell(page, first);
                WasmInstruction.MemoryFill(run, 0, bytes);
                buffer->Bump = run;
                buffer->Limit = run + bytes;
                return bytes;
            }

            buffer->Page = null;
        }
    }

    /// <summary>Gives what is left of the run and the page back, when the thread ends.</summary>
    /// <returns>How many bytes of the run were left.</returns>
    public static uint Retire(AllocationBuffer* buffer)
    {
        HeapPage* page = buffer->Page;
        uint rest = (uint)(buffer->Limit - buffer->Bump);
        if (page != null)
        {
            if (rest != 0)
            {
                CellRun.Return(page, (int)HeapPage.IndexOf(page, (uint)(buffer->Bump - HeapPage.Cell(page, 0))));
            }

            PageLists.GiveBack(page);
        }

        *buffer = default;
        return rest;
    }

    /// <summary>Forgets the run and the page, which sweeping finds. The world is stopped.</summary>
    /// <returns>How many bytes of the run were left.</returns>
    public static uint Forget(AllocationBuffer* buffer)
    {
        uint rest = (uint)(buffer->Limit - buffer->Bump);
        *buffer = default;
        return rest;
    }
}

/// <summary>A buffer for each class.</summary>
[InlineArray(CellSizes.Count)]
internal struct AllocationBuffers
{
    private AllocationBuffer _first;
}
