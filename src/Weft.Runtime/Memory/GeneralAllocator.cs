using System.Runtime.CompilerServices;
using Weft.Threading;

namespace Weft.Memory;

/// <summary>
/// The usual allocator: blocks up to half a page from pages of one size class each, larger ones as pages. A page whose blocks are all
/// free goes back to <see cref="PageAllocator"/>. All members may be called from any thread, and memory may be freed by another thread
/// than the one that took it.
/// </summary>
public static unsafe class GeneralAllocator
{
    [FixedAddressValueType]
    private static SmallHeaps s_heaps;

    /// <summary>This allocator as a value.</summary>
    public static Allocator Allocator => new(null, &Allocate, &Free, &Resize);

    /// <summary>
    /// Gives pages back that are kept for the next allocation, and the blocks that the calling thread keeps for itself. What remains in
    /// use of <see cref="PageAllocator"/> is memory that somebody holds, or that other threads keep.
    /// </summary>
    public static void Trim()
    {
        StartRecord* thread = StartRecord.Current;
        if (thread != null)
        {
            ThreadCache.Flush(&thread->Cache);
        }

        for (int sizeClass = 0; sizeClass < SizeClasses.Count; sizeClass++)
        {
            Heap(sizeClass)->Trim();
        }
    }

    /// <summary>The heap of a size class.</summary>
    internal static SmallHeap* Heap(int sizeClass) => (SmallHeap*)Unsafe.AsPointer(ref s_heaps) + sizeClass;

    private static void* Allocate(void* context, nuint size, nuint alignment)
    {
        int sizeClass = SizeClasses.Of(size, alignment);
        if (sizeClass >= SizeClasses.CachedCount)
        {
            return sizeClass == SizeClasses.Count ? PageAllocator.Allocate(size, alignment) : Heap(sizeClass)->Take(sizeClass, 1, out _);
        }

        StartRecord* thread = StartRecord.Current;
        return thread != null ? ThreadCache.Allocate(&thread->Cache, sizeClass) : Heap(sizeClass)->Take(sizeClass, 1, out _);
    }

    private static void Free(void* context, void* address, nuint size, nuint alignment)
    {
        int sizeClass = SizeClasses.Of(size, alignment);
        if (sizeClass == SizeClasses.Count)
        {
            PageAllocator.FreePages(address, PageAllocator.PageCount(size));
            return;
        }

        StartRecord* thread = StartRecord.Current;
        if (sizeClass < SizeClasses.CachedCount && thread != null)
        {
            ThreadCache.Free(&thread->Cache, address, sizeClass);
            return;
        }

        FreeBlock* block = (FreeBlock*)address;
        block->Next = null;
        Heap(sizeClass)->Return(block, sizeClass);
    }

    private static bool Resize(void* context, void* address, nuint oldSize, nuint newSize, nuint alignment)
    {
        int oldClass = SizeClasses.Of(oldSize, alignment);
        return oldClass == SizeClasses.Of(newSize, alignment)
            && (oldClass < SizeClasses.Count || PageAllocator.TryResize(address, oldSize, newSize));
    }
}
