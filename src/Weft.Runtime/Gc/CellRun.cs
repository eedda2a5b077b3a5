using System.Numerics;

namespace Weft.Gc;

/// <summary>Finding free cells of a page that follow each other, a word of bits at a time.</summary>
internal static unsafe class CellRun
{
    private const int BitsPerWord = 32;

    /// <summary>Takes the next run of free cells, and sets their bits.</summary>
    /// <param name="page">A page that belongs to the caller.</param>
    /// <param name="most">The most cells to take, at least 1.</param>
    /// <param name="first">The first cell.</param>
    /// <returns>How many cells there are; 0 where no more are free.</returns>
    public static int Take(HeapPage* page, int most, out int first)
    {
        uint* inUse = HeapPage.InUse(page);
        first = Find(inUse, page->Cursor, page->Count, free: true);
        if (first == page->Count)
        {
            page->Cursor = first;
            return 0;
        }

        int limit = page->Count - first > most ? first + most : page->Count;
        int end = Find(inUse, first, limit, free: false);
        Change(inUse, first, end - first, set: true);
        page->Cursor = end;
        return end - first;
    }

    /// <summary>Gives the end of a run back that was taken last from the page.</summary>
    public static void Return(HeapPage* page, int first)
    {
        Change(HeapPage.InUse(page), first, page->Cursor - first, set: false);
        page->Cursor = first;
    }

    // The first cell that is free, or that is not; the end where there is none.
    private static int Find(uint* bits, int index, int end, bool free)
    {
        uint flip = free ? uint.MaxValue : 0;
        while (index < end)
        {
            uint rest = (bits[index / BitsPerWord] ^ flip) >> (index % BitsPerWord);
            if (rest != 0)
            {
                index += BitOperations.TrailingZeroCount(rest);
                return index < end ? index : end;
            }

            index = (index | (BitsPerWord - 1)) + 1;
        }

        return end;
    }

    private static void Change(uint* bits, int first, int count, bool set)
    {
        int end = first + count;
        while (first < end)
        {
            int offset = first % BitsPerWord;
            int length = end - first < BitsPerWord - offset ? end - first : BitsPerWord - offset;
            uint mask = (length == BitsPerWord ? uint.MaxValue : (1u << length) - 1) << offset;
            uint* word = bits + (first / BitsPerWord);
            *word = set ? *word | mask : *word & ~mask;
            first += length;
        }
    }
}
