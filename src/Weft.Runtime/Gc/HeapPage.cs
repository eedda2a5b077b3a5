using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// The head of a page of the heap, at its address: a page of 64 KiB cut into cells of one size, or the first of the pages of one large
/// object, which is then its only cell. Cells have no state of their own: two bits of each are in the head, so what is free is found
/// without touching it, and threads that lock objects and the collector never write to the same word.
/// </summary>
/// <remarks>
/// Thread safety: while threads run, <c>Cursor</c> and the bits of cells in use belong to the thread that has the page in an allocation
/// buffer; a page in no buffer belongs to who holds the lock of <see cref="PageLists"/>. While the world is stopped all belongs to the
/// collector, and the marks always do.
/// </remarks>
internal unsafe struct HeapPage
{
    /// <summary>The size of a page.</summary>
    public const uint Size = LinearMemory.PageSize;

    /// <summary>The bytes that the smallest head takes: the fields, and a word of each kind of bits.</summary>
    public const uint SmallestHead = FieldsSize + 8;

    /// <summary>The class of a large object.</summary>
    public const int Large = CellSizes.Count;

    private const uint FieldsSize = 64;
    private const int BitsPerWord = 32;

    /// <summary>The next page with free cells of the class.</summary>
    public HeapPage* Next;

    /// <summary>The bytes of a cell.</summary>
    public uint CellSize;

    /// <summary>2^32 / <see cref="CellSize"/>, rounded up; 0 for a large object, so that every offset is in cell 0.</summary>
    public uint Reciprocal;

    /// <summary>Where the first cell is; the last one ends with the page.</summary>
    public uint First;

    /// <summary>How many cells there are.</summary>
    public int Count;

    /// <summary>The class of <see cref="CellSizes"/>, or <see cref="Large"/>.</summary>
    public int SizeClass;

    /// <summary>How many pages of memory it is.</summary>
    public int PageCount;

    /// <summary>Cells before this one are not looked at for allocation.</summary>
    public int Cursor;

    /// <summary>How many words the bits of one kind have.</summary>
    public int WordCount;

    /// <summary>Makes an empty page for a class.</summary>
    public static void Format(HeapPage* page, int sizeClass)
    {
        uint size = CellSizes.SizeOf(sizeClass);
        int count = (int)((Size - FieldsSize) / size);
        while (HeadSize(count) + ((uint)count * size) > Size)
        {
            count--;
        }

        // The sizes are below 2^16, so the product of an offset and the reciprocal, shifted, is the exact quotient.
        Format(page, size, count, (uint)((0x1_0000_0000ul + size - 1) / size), Size - ((uint)count * size), 1);
        page->SizeClass = sizeClass;
    }

    /// <summary>Makes the head of a large object.</summary>
    /// <param name="page">The first of its pages.</param>
    /// <param name="size">The block's bytes, a multiple of 8.</param>
    /// <param name="pageCount">How many pages.</param>
    public static void FormatLarge(HeapPage* page, uint size, int pageCount)
    {
        Format(page, size, 1, 0, SmallestHead, pageCount);
        page->SizeClass = Large;
        *InUse(page) = 1;
    }

    /// <summary>The marks, a bit for each cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint* Marks(HeapPage* page) => (uint*)((byte*)page + FieldsSize);

    /// <summary>
    /// A bit for each cell that is in use or in a thread's allocation buffer; the latter's word for the method table is 0 until it is
    /// allocated.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint* InUse(HeapPage* page) => Marks(page) + page->WordCount;

    /// <summary>The cell that an offset from the first one is in; not less than the count where it is in none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint IndexOf(HeapPage* page, uint offset) => (uint)(((ulong)offset * page->Reciprocal) >> 32);

    /// <summary>The start of a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Cell(HeapPage* page, int index) => (byte*)page + page->First + ((uint)index * page->CellSize);

    /// <summary>Whether a bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(uint* bits, uint index) => (bits[index / BitsPerWord] >> (int)(index % BitsPerWord) & 1) != 0;

    private static uint HeadSize(int count) => FieldsSize + (8 * WordsFor(count));

    private static uint WordsFor(int count) => (uint)(count + BitsPerWord - 1) / BitsPerWord;

    private static void Format(HeapPage* page, uint size, int count, uint reciprocal, uint first, int pageCount)
    {
        page->Next = null;
        page->CellSize = size;
        page->Reciprocal = reciprocal;
        page->First = first;
        page->Count = count;
        page->PageCount = pageCount;
        page->Cursor = 0;
        page->WordCount = (int)WordsFor(count);
        WasmInstruction.MemoryFill(Marks(page), 0, (nuint)page->WordCount * 2 * sizeof(uint));
    }
}
