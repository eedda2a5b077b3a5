using Weft.Intrinsics;

namespace Weft.Memory;

/// <summary>
/// The head of a page that is cut into blocks of one class. Blocks lie from the page's end downwards and are cut off as they are needed,
/// so that a page which is hardly used is hardly touched. Guarded by the lock of its class.
/// </summary>
internal unsafe struct SmallPage
{
    /// <summary>The class of its blocks.</summary>
    public int SizeClass;

    /// <summary>How many blocks are given out.</summary>
    public int Used;

    /// <summary>How many blocks it has room for.</summary>
    public int Capacity;

    /// <summary>How many have been cut off so far.</summary>
    public int Cut;

    /// <summary>The blocks that came back.</summary>
    public FreeBlock* Free;

    /// <summary>The next page of the class that has a free block.</summary>
    public SmallPage* Next;

    /// <summary>The page before it.</summary>
    public SmallPage* Previous;

    /// <summary>The page that a block lies in.</summary>
    public static SmallPage* Of(void* block) => (SmallPage*)Alignment.Down(block, LinearMemory.PageSize);

    /// <summary>Makes a page of 64 KiB one of a class.</summary>
    public static void Format(SmallPage* page, int sizeClass)
    {
        *page = default;
        page->SizeClass = sizeClass;
        page->Capacity = (LinearMemory.PageSize - SizeClasses.PageHeadSize) / SizeClasses.SizeOf(sizeClass);
    }

    /// <summary>Takes a block; there is one.</summary>
    public static FreeBlock* Take(SmallPage* page)
    {
        page->Used++;
        FreeBlock* block = page->Free;
        if (block != null)
        {
            page->Free = block->Next;
            return block;
        }

        page->Cut++;
        return (FreeBlock*)((byte*)page + LinearMemory.PageSize - ((nuint)page->Cut * (nuint)SizeClasses.SizeOf(page->SizeClass)));
    }

    /// <summary>Takes a block back.</summary>
    public static void Return(SmallPage* page, FreeBlock* block)
    {
        page->Used--;
        block->Next = page->Free;
        page->Free = block;
    }
}

/// <summary>A block that is not in use.</summary>
internal unsafe struct FreeBlock
{
    /// <summary>The next one of the list.</summary>
    public FreeBlock* Next;
}
