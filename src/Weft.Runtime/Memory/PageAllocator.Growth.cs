using Weft.Intrinsics;

namespace Weft.Memory;

public static unsafe partial class PageAllocator
{
    // A megabyte: growing is a call of the host's operating system, and costs as much for many pages as for one.
    private const int GrowthStep = 16;

    // What the module starts with behind its data is heap; the part of a page before the first whole one stays unused.
    private static void AdoptInitialMemory(PageState* state)
    {
        int first = LinearMemory.PageIndex(Alignment.Up(LinkerSymbols.HeapBase, LinearMemory.PageSize));
        int end = LinearMemory.PageIndex(LinkerSymbols.HeapEnd);
        if (end > first)
        {
            Own(state, first, end - first);
        }
    }

    private static bool Grow(PageState* state, int count)
    {
        // Free pages at the memory's end count, provided that the new ones turn out to follow them; whoever grew in between made
        // them part ways, and then only a run from a single call will do.
        int size = WasmInstruction.MemorySize();
        int missing = count - state->Free.RunBefore(size);
        if (missing <= 0)
        {
            missing = count;
        }

        int first = Extend(state, missing < GrowthStep ? GrowthStep : missing);
        if (first < 0)
        {
            first = Extend(state, missing);
        }

        if (first == size || (first >= 0 && missing == count))
        {
            return true;
        }

        return Extend(state, count) >= 0;
    }

    private static int Extend(PageState* state, int count)
    {
        int first = WasmInstruction.MemoryGrow(count);
        if (first >= 0)
        {
            Own(state, first, count);
        }

        return first;
    }

    private static void Own(PageState* state, int first, int count)
    {
        state->Free.Add(first, count);
        state->Owned += count;
    }
}
