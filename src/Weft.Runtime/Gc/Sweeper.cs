using System.Numerics;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// Frees what has no mark: the marks become the bits of the cells in use, a word of 32 cells at a time, and no cell is touched. Pages
/// without a live cell go back to the page allocator, others with free cells on the list of their class, in the order of addresses.
/// </summary>
/// <remarks>Thread safety: the collector's while the world is stopped.</remarks>
internal static unsafe class Sweeper
{
    /// <summary>What a freed cell is filled with in checked builds.</summary>
    public const byte Poison = 0xDB;

    private const int BitsPerWord = 32;

    /// <summary>Sweeps all pages.</summary>
    /// <returns>The bytes of the cells that are alive.</returns>
    public static long Sweep()
    {
        PageLists.Clear();
        long live = 0;

        // From the last page to the first, as each goes to the head of its list.
        for (int index = PageTable.End - 1; index >= PageTable.Start; index--)
        {
            HeapPage* page = PageTable.Find((uint)index);
            if (page == null)
            {
                continue;
            }

            index = LinearMemory.PageIndex(page);
            int count = TakeMarks(page);
            live += (long)count * page->CellSize;
            if (count == 0)
            {
                PageLists.Release(page);
            }
            else if (count < page->Count)
            {
                page->Cursor = 0;
                PageLists.Add(page);
            }
        }

        return live;
    }

    private static int TakeMarks(HeapPage* page)
    {
        uint* marks = HeapPage.Marks(page);
        uint* inUse = HeapPage.InUse(page);
        int count = 0;
        for (int index = 0; index < page->WordCount; index++)
        {
            uint mark = marks[index];
            count += BitOperations.PopCount(mark);
            if (BuildFeatures.Checked)
            {
                Overwrite(page, index * BitsPerWord, inUse[index] & ~mark);
            }

            inUse[index] = mark;
            marks[index] = 0;
        }

        return count;
    }

    private static void Overwrite(HeapPage* page, int first, uint freed)
    {
        while (freed != 0)
        {
            int index = first + BitOperations.TrailingZeroCount(freed);
            WasmInstruction.MemoryFill(HeapPage.Cell(page, index), Poison, page->CellSize);
            freed &= freed - 1;
        }
    }
}
