using System.Runtime.CompilerServices;

namespace Weft.Memory;

/// <summary>
/// Free blocks that a thread keeps for itself, so that it needs no lock for most of what it does. It is part of the thread's start
/// record, holds at most some 16 KiB of a class, and is emptied when the thread ends.
/// </summary>
internal unsafe struct ThreadCache
{
    private const int BytesPerClass = 16 * 1024;
    private const int FewestBlocks = 2;
    private const int MostBlocks = 64;

    private Bins _bins;

    /// <summary>Takes a block.</summary>
    /// <param name="cache">The calling thread's cache.</param>
    /// <param name="sizeClass">A class below <see cref="SizeClasses.CachedCount"/>.</param>
    /// <returns>The block, or null where there is no memory.</returns>
    public static void* Allocate(ThreadCache* cache, int sizeClass)
    {
        Bin* bin = BinOf(cache, sizeClass);
        FreeBlock* block = bin->Blocks;
        if (block == null)
        {
            block = GeneralAllocator.Heap(sizeClass)->Take(sizeClass, (CapacityOf(sizeClass) + 1) / 2, out bin->Count);
            if (block == null)
            {
                return null;
            }
        }

        bin->Blocks = block->Next;
        bin->Count--;
        return block;
    }

    /// <summary>Takes a block back.</summary>
    public static void Free(ThreadCache* cache, void* address, int sizeClass)
    {
        Bin* bin = BinOf(cache, sizeClass);
        FreeBlock* block = (FreeBlock*)address;
        block->Next = bin->Blocks;
        bin->Blocks = block;
        bin->Count++;
        if (bin->Count > CapacityOf(sizeClass))
        {
            Release(bin, sizeClass, bin->Count / 2);
        }
    }

    /// <summary>Gives all blocks back.</summary>
    public static void Flush(ThreadCache* cache)
    {
        for (int sizeClass = 0; sizeClass < SizeClasses.CachedCount; sizeClass++)
        {
            Bin* bin = BinOf(cache, sizeClass);
            if (bin->Count > 0)
            {
                Release(bin, sizeClass, bin->Count);
            }
        }
    }

    private static void Release(Bin* bin, int sizeClass, int count)
    {
        FreeBlock* list = bin->Blocks;
        FreeBlock* last = list;
        for (int index = 1; index < count; index++)
        {
            last = last->Next;
        }

        bin->Blocks = last->Next;
        bin->Count -= count;
        last->Next = null;
        GeneralAllocator.Heap(sizeClass)->Return(list, sizeClass);
    }

    private static int CapacityOf(int sizeClass) =>
        Math.Max(FewestBlocks, Math.Min(BytesPerClass / SizeClasses.SizeOf(sizeClass), MostBlocks));

    private static Bin* BinOf(ThreadCache* cache, int sizeClass) => (Bin*)Unsafe.AsPointer(ref cache->_bins) + sizeClass;

    private struct Bin
    {
        public FreeBlock* Blocks;
        public int Count;
    }

    [InlineArray(SizeClasses.CachedCount)]
    private struct Bins
    {
        private Bin _first;
    }
}
