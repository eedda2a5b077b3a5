using System.Runtime.CompilerServices;
using Weft.Threading;

namespace Weft.Memory;

/// <summary>The pages of one size class that have free blocks, for all threads.</summary>
internal unsafe struct SmallHeap
{
    private FutexLock _lock;
    private SmallPage* _pages;

    /// <summary>Takes blocks.</summary>
    /// <param name="sizeClass">The class that this is of.</param>
    /// <param name="wanted">How many at most, at least 1.</param>
    /// <param name="count">How many there are in the list; fewer only where there is no memory.</param>
    /// <returns>The list.</returns>
    public FreeBlock* Take(int sizeClass, int wanted, out int count)
    {
        FreeBlock* list = null;
        count = 0;
        _lock.EnterBriefly();
        while (count < wanted)
        {
            SmallPage* page = _pages;
            if (page == null)
            {
                // What is there is enough: a thread that fills its cache need not cause growth.
                page = count > 0 ? null : (SmallPage*)PageAllocator.AllocatePages(1);
                if (page == null)
                {
                    break;
                }

                SmallPage.Format(page, sizeClass);
                Link(page);
            }

            FreeBlock* block = SmallPage.Take(page);
            if (page->Used == page->Capacity)
            {
                Unlink(page);
            }

            block->Next = list;
            list = block;
            count++;
        }

        _lock.Exit();
        return list;
    }

    /// <summary>Takes blocks back.</summary>
    /// <param name="list">The blocks.</param>
    /// <param name="sizeClass">The class that this is of.</param>
    public void Return(FreeBlock* list, int sizeClass)
    {
        bool known = true;
        _lock.EnterBriefly();
        while (list != null && known)
        {
            FreeBlock* block = list;
            list = block->Next;
            SmallPage* page = SmallPage.Of(block);
            known = page->SizeClass == sizeClass && page->Used > 0;
            if (!known)
            {
                break;
            }

            if (page->Used == page->Capacity)
            {
                Link(page);
            }

            SmallPage.Return(page, block);

            // The last page stays: a class that is used for one block at a time would take and give back a page each time.
            if (page->Used == 0 && (page->Next != null || page->Previous != null))
            {
                Discard(page);
            }
        }

        _lock.Exit();
        if (!known)
        {
            Panic.Raise("memory was freed that is not in use, or with another size than it was allocated with"u8);
        }
    }

    /// <summary>Gives back the page that was kept.</summary>
    public void Trim()
    {
        _lock.EnterBriefly();
        SmallPage* page = _pages;
        while (page != null)
        {
            SmallPage* next = page->Next;
            if (page->Used == 0)
            {
                Discard(page);
            }

            page = next;
        }

        _lock.Exit();
    }

    private void Discard(SmallPage* page)
    {
        Unlink(page);
        PageAllocator.FreePages(page, 1);
    }

    private void Link(SmallPage* page)
    {
        page->Previous = null;
        page->Next = _pages;
        if (_pages != null)
        {
            _pages->Previous = page;
        }

        _pages = page;
    }

    private void Unlink(SmallPage* page)
    {
        if (page->Previous != null)
        {
            page->Previous->Next = page->Next;
        }
        else
        {
            _pages = page->Next;
        }

        if (page->Next != null)
        {
            page->Next->Previous = page->Previous;
        }
    }
}

/// <summary>A heap for each size class.</summary>
[InlineArray(SizeClasses.Count)]
internal struct SmallHeaps
{
    private SmallHeap _first;
}
