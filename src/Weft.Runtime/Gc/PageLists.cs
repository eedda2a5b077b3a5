using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// The pages that have free cells, a list for each class, and the taking and giving back of pages. One lock guards all, held for a few
/// steps only: a thread comes here once for some 64 KiB of objects.
/// What is taken is counted beside it, run by run: a page that a thread has hardly used is no reason to collect, however many do.
/// </summary>
/// <remarks>
/// Thread safety: <see cref="TryTake"/>, <see cref="TryTakeLarge"/> and <see cref="GiveBack"/> may be called from any running thread; the
/// rest is the collector's while the world is stopped. No thread stops with the lock in its hands: it is taken briefly
/// (<see cref="FutexLock.EnterBriefly"/>).
/// </remarks>
internal static unsafe class PageLists
{
    [FixedAddressValueType]
    private static State s_state;

    private static State* Lists => (State*)Unsafe.AsPointer(ref s_state);

    /// <summary>The bytes of all pages that the heap has.</summary>
    public static long HeapBytes => (long)Volatile.Read(ref Lists->Pages) << LinearMemory.PageShift;

    /// <summary>Whether so much was taken since the last collection that another is due.</summary>
    public static bool IsCollectionDue => CollectionPolicy.IsDue(Volatile.Read(ref Lists->Taken));

    /// <summary>Counts bytes that a thread has taken to make objects of.</summary>
    public static void CountTaken(uint bytes) => Interlocked.Add(ref Lists->Taken, bytes);

    /// <summary>Takes a page that may have free cells.</summary>
    /// <param name="sizeClass">The class.</param>
    /// <returns>The page, which is the calling thread's now; null where there is no memory.</returns>
    public static HeapPage* TryTake(int sizeClass)
    {
        State* lists = Lists;
        lists->Lock.EnterBriefly();
        HeapPage** head = HeadOf(lists, sizeClass);
        HeapPage* page = *head;
        if (page != null)
        {
            *head = page->Next;
            page->Next = null;
        }
        else
        {
            page = (HeapPage*)Acquire(lists, 1);
            if (page != null)
            {
                HeapPage.Format(page, sizeClass);
                PageTable.Set(page, 1, present: true);
            }
        }

        lists->Lock.Exit();
        return page;
    }

    /// <summary>Takes pages for one object.</summary>
    /// <param name="size">The block's bytes, a multiple of 8.</param>
    /// <returns>The head of the pages, whose content is undefined behind it; null where there is no memory.</returns>
    public static HeapPage* TryTakeLarge(uint size)
    {
        int count = PageAllocator.PageCount((nuint)size + HeapPage.SmallestHead);
        State* lists = Lists;
        lists->Lock.EnterBriefly();
        HeapPage* page = (HeapPage*)Acquire(lists, count);
        if (page != null)
        {
            HeapPage.FormatLarge(page, size, count);

            // Until the object is there, whoever looks sees a cell of an allocation buffer.
            *(uint*)(HeapPage.Cell(page, 0) + ObjectReference.HeaderSize) = 0;
            PageTable.Set(page, count, present: true);
        }

        lists->Lock.Exit();
        return page;
    }

    /// <summary>Puts a page back on its list that a thread has not used up, when the thread ends.</summary>
    public static void GiveBack(HeapPage* page)
    {
        State* lists = Lists;
        lists->Lock.EnterBriefly();
        HeapPage** head = HeadOf(lists, page->SizeClass);
        page->Next = *head;
        *head = page;
        lists->Lock.Exit();
    }

    /// <summary>Forgets all lists, before sweeping fills them again. The world is stopped.</summary>
    public static void Clear()
    {
        State* lists = Lists;
        for (int sizeClass = 0; sizeClass < CellSizes.Count; sizeClass++)
        {
            *HeadOf(lists, sizeClass) = null;
        }

        lists->Taken = 0;
    }

    /// <summary>Puts a swept page first on its list. The world is stopped.</summary>
    public static void Add(HeapPage* page)
    {
        HeapPage** head = HeadOf(Lists, page->SizeClass);
        page->Next = *head;
        *head = page;
    }

    /// <summary>Gives the pages of a head back to <see cref="PageAllocator"/>. The world is stopped.</summary>
    public static void Release(HeapPage* page)
    {
        int count = page->PageCount;
        PageTable.Set(page, count, present: false);
        Lists->Pages -= count;
        PageAllocator.FreePages(page, count);
    }

    private static void* Acquire(State* lists, int count)
    {
        long bytes = (long)(lists->Pages + count) << LinearMemory.PageShift;
        if (!CollectionPolicy.IsWithinLimit(bytes) || !MarkStack.TryCreate() || !PageTable.TryCreate())
        {
            return null;
        }

        void* pages = PageAllocator.AllocatePages(count);
        lists->Pages += pages != null ? count : 0;
        return pages;
    }

    private static HeapPage** HeadOf(State* lists, int sizeClass) => (HeapPage**)Unsafe.AsPointer(ref lists->Heads) + sizeClass;

    private struct State
    {
        // Bytes that were taken since the last collection.
        public long Taken;
        public int Pages;
        public FutexLock Lock;
        public ListHeads Heads;
    }

    [InlineArray(CellSizes.Count)]
    private struct ListHeads
    {
        private nint _first;
    }
}
