using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Memory;

/// <summary>
/// Memory in pages of 64 KiB, straight from <c>memory.grow</c>. WebAssembly takes no page back, so freed ones are kept and given out
/// again. All members may be called from any thread.
/// </summary>
/// <remarks>
/// Anybody in the module may grow the memory at any time, beside this allocator and without its knowledge: it owns what its own calls of
/// <c>memory.grow</c> returned and nothing else, and never takes two calls to be neighbours.
/// </remarks>
public static unsafe partial class PageAllocator
{
    [FixedAddressValueType]
    private static PageState s_state;

    private static PageState* State => (PageState*)Unsafe.AsPointer(ref s_state);

    /// <summary>The pages as an allocator: sizes are rounded up to pages, every alignment up to a page is kept.</summary>
    public static Allocator Allocator => new(null, &AllocateFor, &FreeBytes, &ResizeBytes);

    /// <summary>How many bytes this allocator has got from the memory so far; never falls.</summary>
    public static long ReservedBytes => (long)Volatile.Read(ref State->Owned) << LinearMemory.PageShift;

    /// <summary>How many of them are given out.</summary>
    public static long UsedBytes => (long)Volatile.Read(ref State->Used) << LinearMemory.PageShift;

    /// <summary>Takes pages that follow each other.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The first one's address, a multiple of 64 KiB; null where the memory cannot grow enough. The content is undefined.</returns>
    public static void* AllocatePages(int count)
    {
        if ((uint)(count - 1) >= LinearMemory.MaximumPages)
        {
            return null;
        }

        PageState* state = State;
        state->Lock.EnterBriefly();
        if (!state->Started)
        {
            state->Started = true;
            AdoptInitialMemory(state);
        }

        int first = state->Free.Find(count);
        if (first < 0 && Grow(state, count))
        {
            first = state->Free.Find(count);
        }

        if (first >= 0)
        {
            state->Free.Remove(first, count);
            state->Used += count;
        }

        state->Lock.Exit();
        return first < 0 ? null : LinearMemory.PageAddress(first);
    }

    /// <summary>Gives pages back.</summary>
    /// <param name="address">The address of the first one.</param>
    /// <param name="count">How many; a part of what was taken together may go back alone.</param>
    public static void FreePages(void* address, int count)
    {
        PageState* state = State;
        int first = LinearMemory.PageIndex(address);
        state->Lock.EnterBriefly();
        bool freed = state->Free.Add(first, count);
        state->Used -= count;
        state->Lock.Exit();
        if (!freed)
        {
            Panic.Raise("pages were freed twice"u8);
        }
    }

    /// <summary>Takes the pages behind others where they are free.</summary>
    /// <returns>Whether they were.</returns>
    private static bool TryExtend(byte* end, int count)
    {
        PageState* state = State;
        int first = LinearMemory.PageIndex(end);
        state->Lock.EnterBriefly();
        bool free = state->Free.HasRun(first, count);
        if (free)
        {
            state->Free.Remove(first, count);
            state->Used += count;
        }

        state->Lock.Exit();
        return free;
    }

    private static void* AllocateFor(void* context, nuint size, nuint alignment) => Allocate(size, alignment);

    private static void FreeBytes(void* context, void* address, nuint size, nuint alignment) => FreePages(address, PageCount(size));

    private static bool ResizeBytes(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment) =>
        TryResize(address, oldSize, newSize);

    /// <summary>Takes pages for so many bytes; null as well where the alignment is more than a page.</summary>
    internal static void* Allocate(nuint size, nuint alignment) =>
        alignment > LinearMemory.PageSize ? null : AllocatePages(PageCount(size));

    /// <summary>Changes how many pages a run has, where it stands.</summary>
    /// <returns>Whether it could.</returns>
    internal static bool TryResize(void* address, nuint oldSize, nuint newSize)
    {
        int oldCount = PageCount(oldSize);
        int newCount = PageCount(newSize);
        if (newCount > LinearMemory.MaximumPages)
        {
            return false;
        }

        if (newCount < oldCount)
        {
            FreePages((byte*)address + ((nuint)newCount << LinearMemory.PageShift), oldCount - newCount);
            return true;
        }

        return newCount == oldCount || TryExtend((byte*)address + ((nuint)oldCount << LinearMemory.PageShift), newCount - oldCount);
    }

    /// <summary>How many pages hold so many bytes; more than there can be where that is so.</summary>
    internal static int PageCount(nuint size)
    {
        nuint count = (size >> LinearMemory.PageShift) + ((size & (LinearMemory.PageSize - 1)) != 0 ? 1u : 0u);
        return count > LinearMemory.MaximumPages ? LinearMemory.MaximumPages + 1 : (int)count;
    }
}
