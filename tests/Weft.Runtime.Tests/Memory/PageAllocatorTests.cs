using Weft.Emulation;
using Weft.Intrinsics;

namespace Weft.Memory;

public sealed unsafe class PageAllocatorTests
{
    [Fact]
    public void Pages_are_aligned_and_come_back() => Guest.Run(() =>
    {
        long used = PageAllocator.UsedBytes;
        void* first = PageAllocator.AllocatePages(3);
        void* second = PageAllocator.AllocatePages(1);
        Assert.Equal(0u, (nuint)first % LinearMemory.PageSize);
        Assert.Equal(used + (4 * LinearMemory.PageSize), PageAllocator.UsedBytes);
        PageAllocator.FreePages(first, 3);
        PageAllocator.FreePages(second, 1);
        Assert.Equal(used, PageAllocator.UsedBytes);
    });

    [Fact]
    public void Freed_pages_are_used_before_the_memory_grows() => Guest.Run(() =>
    {
        void* pages = PageAllocator.AllocatePages(40);
        PageAllocator.FreePages(pages, 40);
        long reserved = PageAllocator.ReservedBytes;
        for (int round = 0; round < 100; round++)
        {
            void* first = PageAllocator.AllocatePages(10);
            void* second = PageAllocator.AllocatePages(30);
            PageAllocator.FreePages(first, 10);
            PageAllocator.FreePages(second, 30);
        }

        Assert.Equal(reserved, PageAllocator.ReservedBytes);
    });

    [Fact]
    public void Neighbours_that_were_freed_apart_are_one_run() => Guest.Run(() =>
    {
        byte* pages = (byte*)PageAllocator.AllocatePages(64);
        long reserved = PageAllocator.ReservedBytes;
        for (int index = 0; index < 64; index += 2)
        {
            PageAllocator.FreePages(pages + ((nuint)index * LinearMemory.PageSize), 1);
        }

        for (int index = 1; index < 64; index += 2)
        {
            PageAllocator.FreePages(pages + ((nuint)index * LinearMemory.PageSize), 1);
        }

        void* again = PageAllocator.AllocatePages(64);
        Assert.Equal(reserved, PageAllocator.ReservedBytes);
        PageAllocator.FreePages(again, 64);
    });

    [Fact]
    public void Growth_that_anybody_does_is_not_ours()
    {
        // Others grow the memory and write all over what they got, while pages are taken; nobody sees the other's bytes.
        int rounds = Guest.Times(2_000);
        Guest.RunMany(4, (index, random) =>
        {
            for (int round = 0; round < rounds; round++)
            {
                if (index == 0 && round % 50 == 0)
                {
                    int foreign = WasmInstruction.MemoryGrow(1);
                    Assert.True(foreign >= 0);
                    *(long*)LinearMemory.PageAddress(foreign) = -1;
                }

                int count = random.Next(1, 6);
                long* pages = (long*)PageAllocator.AllocatePages(count);
                Assert.True(pages != null);
                long mark = ((long)index << 32) + round;
                long* last = pages + (count * LinearMemory.PageSize / sizeof(long)) - 1;
                *pages = mark;
                *last = mark;
                Guest.Jitter(random);
                Assert.Equal(mark, *pages);
                Assert.Equal(mark, *last);
                PageAllocator.FreePages(pages, count);
            }
        });
    }

    [Fact]
    public void Run_that_would_have_joined_the_end_is_found_elsewhere_when_others_grow_first() => Guest.Run(() =>
    {
        const int Count = 64;
        byte* pages;
        do
        {
            pages = (byte*)PageAllocator.AllocatePages(Count);
        }
        while (LinearMemory.PageIndex(pages) + Count != LinearMemory.Size);
        PageAllocator.FreePages(pages, Count);
        LinearMemory.Rival = static () => LinearMemory.Grow(1);
        byte* more = (byte*)PageAllocator.AllocatePages(Count + 20);
        Assert.True(more != null);
        Assert.True(more > pages + (Count * LinearMemory.PageSize));
        PageAllocator.FreePages(more, Count + 20);
    });

    [Fact]
    public void More_than_the_memory_can_be_is_refused_and_costs_nothing() => Guest.Run(() =>
    {
        long used = PageAllocator.UsedBytes;
        Assert.True(PageAllocator.AllocatePages(LinearMemory.Maximum) == null);
        Assert.True(PageAllocator.AllocatePages(int.MaxValue) == null);
        Assert.True(PageAllocator.AllocatePages(0) == null);
        Assert.True(PageAllocator.AllocatePages(-1) == null);
        Assert.Equal(used, PageAllocator.UsedBytes);
    });

    [Fact]
    public void Pages_freed_twice_panic() => Assert.Contains("pages were freed twice", Guest.Panics(() =>
    {
        void* pages = PageAllocator.AllocatePages(1);
        PageAllocator.FreePages(pages, 1);
        PageAllocator.FreePages(pages, 1);
    }), StringComparison.Ordinal);

    [Fact]
    public void Allocation_is_resized_into_free_pages_behind_it() => Guest.Run(() =>
    {
        byte* pages = (byte*)PageAllocator.AllocatePages(8);
        PageAllocator.FreePages(pages + (2 * LinearMemory.PageSize), 6);
        Allocator allocator = PageAllocator.Allocator;
        Assert.True(allocator.TryResize(pages, 2 * LinearMemory.PageSize, 3 * LinearMemory.PageSize - 5));
        Assert.False(allocator.TryResize(pages, 3 * LinearMemory.PageSize, nuint.MaxValue / 2));
        Assert.True(allocator.TryResize(pages, 3 * LinearMemory.PageSize, 1));
        allocator.Free(pages, 1);
    });
}
