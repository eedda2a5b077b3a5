using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

public sealed unsafe class AllocationTests
{
    [Fact]
    public void Sizes_of_cells_hold_what_belongs_to_them()
    {
        for (uint size = 1; size <= 40_000; size++)
        {
            int sizeClass = CellSizes.Of(size);
            if (sizeClass == CellSizes.Count)
            {
                Assert.True(size > CellSizes.SizeOf(CellSizes.Count - 1));
                continue;
            }

            Assert.True(CellSizes.SizeOf(sizeClass) >= size);
            Assert.Equal(0u, CellSizes.SizeOf(sizeClass) % 8);
            Assert.True(sizeClass == 0 || CellSizes.SizeOf(sizeClass - 1) < size);
        }
    }

    [Fact]
    public void Offsets_in_a_page_lead_to_their_cells() => TestHeap.Run(() =>
    {
        HeapPage* page = (HeapPage*)PageAllocator.AllocatePages(1);
        for (int sizeClass = 0; sizeClass < CellSizes.Count; sizeClass++)
        {
            HeapPage.Format(page, sizeClass);
            uint size = CellSizes.SizeOf(sizeClass);
            Assert.Equal((nuint)page + HeapPage.Size, (nuint)HeapPage.Cell(page, page->Count));
            Assert.Equal(0u, (nuint)HeapPage.Cell(page, 0) % 8);
            Assert.True((byte*)(HeapPage.InUse(page) + page->WordCount) <= HeapPage.Cell(page, 0));
            Assert.True(page->First < size + 64 + 2100 * 8 / size * 8);
            for (uint offset = 0; offset < HeapPage.Size - page->First; offset++)
            {
                Assert.Equal(offset / size, HeapPage.IndexOf(page, offset));
            }
        }

        PageAllocator.FreePages(page, 1);
    });

    [Fact]
    public void Objects_are_aligned_zero_and_apart() => TestHeap.Run(() =>
    {
        Random random = new(Guest.Seed);
        List<(uint Reference, uint Size)> blocks = [];
        using TestFrame frame = new(2048);
        for (int index = 0; index < frame.Count; index++)
        {
            int length = random.Next(1 << random.Next(1, 18));
            uint reference = TestType.Text.New(length);
            frame[index] = reference;
            uint size = TestType.Text.BaseSize + ((uint)length * 2);
            Assert.Equal(4u, reference % 8);
            Assert.Equal(LinearMemory.ToWord(TestType.Text.Table), TestHeap.At(reference, 0));
            Assert.Equal(0, *ObjectReference.Header(LinearMemory.ToAddress(reference)));
            Assert.True(new ReadOnlySpan<byte>(LinearMemory.ToAddress(reference) + 8, length * 2).IndexOfAnyExcept((byte)0) < 0);
            new Span<byte>(LinearMemory.ToAddress(reference) + 8, length * 2).Fill(0xFF);
            Assert.Equal(size, ObjectReference.SizeOf(LinearMemory.ToAddress(reference)));
            blocks.Add((reference - 4, size));
        }

        blocks.Sort();
        for (int index = 1; index < blocks.Count; index++)
        {
            Assert.True(blocks[index - 1].Reference + blocks[index - 1].Size <= blocks[index].Reference);
        }
    });

    [Fact]
    public void Memory_of_dead_objects_is_used_again() => TestHeap.Run(() =>
    {
        for (int round = 0; round < 40; round++)
        {
            for (int index = 0; index < 100_000; index++)
            {
                Assert.NotEqual(0u, TestType.Pair.New());
            }
        }

        // 4 MiB are allocated before a collection.
        Assert.True(GcStatistics.HeapBytes <= 6 << 20);
        Assert.True(Collector.Count > 10);
    });

    [Fact]
    public void Gaps_between_live_objects_are_filled() => TestHeap.Run(() =>
    {
        const int Count = 30_000;
        using TestFrame frame = new(1);
        frame[0] = TestType.Array.New(Count);
        for (int index = 0; index < Count; index++)
        {
            uint made = TestType.Leaf.New();
            if (index % 3 == 0)
            {
                TestHeap.At(frame[0], 12 + ((uint)index * 4)) = made;
            }
        }

        Collector.Collect();
        long pages = GcStatistics.HeapBytes;
        for (int index = 0; index < Count; index++)
        {
            ref uint element = ref TestHeap.At(frame[0], 12 + ((uint)index * 4));
            if (element == 0)
            {
                uint made = TestType.Leaf.New();
                Assert.Equal(0u, TestHeap.At(made, 4));
                element = made;
            }
        }

        Assert.Equal(pages, GcStatistics.HeapBytes);
    });

    [Fact]
    public void Heap_has_an_end_and_what_is_dead_makes_room() => TestHeap.Run(() =>
    {
        CollectionPolicy.HeapLimit = 2 << 20;
        using TestFrame frame = new(1);
        int count = 0;
        while (true)
        {
            uint made = TestType.Pair.New();
            if (made == 0)
            {
                break;
            }

            TestHeap.At(made, 4) = frame[0];
            frame[0] = made;
            count++;
        }

        Assert.InRange(count, (2 << 20) / 24 * 9 / 10, (2 << 20) / 20);
        Assert.Equal(0u, TestType.Text.New(100_000));
        Assert.Equal(0u, TestType.Text.New(int.MaxValue));
        Assert.Equal(0u, TestType.Finalizable.New());
        int found = 0;
        for (uint node = frame[0]; node != 0; node = TestHeap.At(node, 4))
        {
            found++;
        }

        Assert.Equal(count, found);
        frame[0] = 0;
        Assert.NotEqual(0u, TestType.Text.New(100_000));
        Assert.NotEqual(0u, TestType.Pair.New());
    });

    [Fact]
    public void Bytes_of_all_objects_are_counted() => TestHeap.Run(() =>
    {
        long thread = GcStatistics.AllocatedByThread;
        long all = GcStatistics.AllocatedByAll;
        long expected = 0;
        for (int index = 0; index < 10_000; index++)
        {
            int length = index % 700 * (index % 100 == 0 ? 100 : 1);
            _ = TestType.Text.New(length);
            expected += TestHeap.CellSizeOf(14 + (uint)(length * 2));
        }

        Assert.Equal(expected, GcStatistics.AllocatedByThread - thread);
        Collector.Collect();
        Assert.Equal(expected, GcStatistics.AllocatedByThread - thread);
        Assert.Equal(expected, GcStatistics.AllocatedByAll - all);
        Assert.Equal(0, GcStatistics.TotalBytes);
        Assert.True(GcStatistics.LongestPause >= GcStatistics.LastPause);
        Assert.True(GcStatistics.LastPause > 0);
    });

    [Fact]
    public void Stress_collects_at_each_so_many_th_allocation() => TestHeap.Run(() =>
    {
        ObjectHeap.StressInterval = 10;
        int before = Collector.Count;
        for (int index = 0; index < 1000; index++)
        {
            _ = index % 2 == 0 ? TestType.Leaf.New() : TestType.Text.New(50_000);
        }

        Assert.Equal(before + 100, Collector.Count);
    });

    // Each takes a page of 64 KiB for a few objects, together four times what is allocated before a collection.
    [Fact]
    public void Pages_that_many_threads_hardly_use_are_no_reason_to_collect()
    {
        int before = Collector.Count;
        Guest.RunMany(32, static (_, _) =>
        {
            for (int size = 8; size <= 64; size += 8)
            {
                _ = TestType.Plain(size).New();
            }
        });
        Assert.Equal(before, Collector.Count);
        TestHeap.Run(static () => { });
    }

    [Fact]
    public void Build_without_threads_collects_as_well() => TestHeap.Run(() =>
    {
        BuildFeatures.SetThreads(false);
        using (TestFrame frame = new(1))
        {
            frame[0] = TestType.Pair.New();
            for (int index = 0; index < 500_000; index++)
            {
                TestHeap.At(frame[0], 4) = TestType.Leaf.New();
            }

            Assert.True(GcStatistics.HeapBytes < 6 << 20);
            GcSafepoint.Poll();
            Collector.Collect();
            Assert.Equal(24 + 16, GcStatistics.LiveBytes);
        }

        BuildFeatures.SetThreads(true);
    });
}
