using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

/// <summary>
/// Which pages of the memory are the heap's: for each page the number of the first one of its object or cells, 0 for a page that is not
/// (page 0 never is). So that any word can be asked whether it points into an object.
/// </summary>
/// <remarks>Thread safety: written under the lock of <see cref="PageLists"/> or while the world is stopped, read while it is.</remarks>
internal static unsafe class PageTable
{
    private static ushort* s_firsts;
    private static int s_start;
    private static int s_end;

    /// <summary>No page before this one is the heap's.</summary>
    public static int Start => s_start;

    /// <summary>Nor is this one or any behind it.</summary>
    public static int End => s_end;

    /// <summary>Takes the memory for the table, once.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool TryCreate()
    {
        if (s_firsts != null)
        {
            return true;
        }

        nuint size = (nuint)LinkerSymbols.MemoryMaximum * sizeof(ushort);
        void* table = PageAllocator.Allocate(size, sizeof(ushort));
        if (table == null)
        {
            return false;
        }

        WasmInstruction.MemoryFill(table, 0, size);
        s_firsts = (ushort*)table;
        return true;
    }

    /// <summary>Enters the pages of a head, or takes them out.</summary>
    public static void Set(HeapPage* page, int count, bool present)
    {
        int first = LinearMemory.PageIndex(page);
        for (int index = first; index < first + count; index++)
        {
            s_firsts[index] = present ? (ushort)first : (ushort)0;
        }

        if (present)
        {
            s_start = s_end == 0 || first < s_start ? first : s_start;
            s_end = first + count > s_end ? first + count : s_end;
        }
    }

    /// <summary>The head that a page belongs to; null for one that is not the heap's.</summary>
    /// <param name="index">The page's number, any.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HeapPage* Find(uint index)
    {
        if (index - (uint)s_start >= (uint)(s_end - s_start))
        {
            return null;
        }

        ushort first = s_firsts[index];
        return first == 0 ? null : (HeapPage*)LinearMemory.PageAddress(first);
    }

    /// <summary>The object whose block a word points into, whatever the word is.</summary>
    /// <returns>The reference; 0 where the word points into no object, or at a header.</returns>
    public static uint FindObject(uint word)
    {
        HeapPage* page = Find(word >> LinearMemory.PageShift);
        if (page == null)
        {
            return 0;
        }

        // In the head the difference wraps, and is beyond the last cell.
        uint offset = word - LinearMemory.ToWord(page) - page->First;
        uint index = HeapPage.IndexOf(page, offset);
        uint within = offset - (index * page->CellSize);
        if (index >= (uint)page->Count || within - ObjectReference.HeaderSize >= page->CellSize - ObjectReference.HeaderSize)
        {
            return 0;
        }

        if (!HeapPage.Has(HeapPage.InUse(page), index))
        {
            return 0;
        }

        // A cell of an allocation buffer is zero until it is allocated.
        byte* reference = HeapPage.Cell(page, (int)index) + ObjectReference.HeaderSize;
        return *(uint*)reference == 0 ? 0 : LinearMemory.ToWord(reference);
    }
}
