using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Memory;

public sealed unsafe class GeneralAllocatorTests
{
    [Fact]
    public void Blocks_of_many_threads_never_overlap_and_all_memory_comes_back()
    {
        long used = Guest.UsedBytes();
        const int Slots = 256;
        int rounds = Guest.Times(20_000);
        Block* shared = stackalloc Block[Slots];
        nint sharedAddress = (nint)shared;
        FutexLock sharedLock = default;
        nint lockAddress = (nint)(&sharedLock);
        Guest.RunMany(8, (index, random) =>
        {
            // Each thread owns some blocks, and exchanges some with the others, so that blocks are freed by threads that did not take them.
            Block[] own = new Block[64];
            for (int round = 0; round < rounds; round++)
            {
                int slot = random.Next(own.Length);
                own[slot].CheckAndFree();
                own[slot] = Block.Create(random);
                if (random.Next(4) == 0)
                {
                    Block* other = (Block*)sharedAddress + random.Next(Slots);
                    ((FutexLock*)lockAddress)->Enter();
                    (own[slot], *other) = (*other, own[slot]);
                    ((FutexLock*)lockAddress)->Exit();
                }
            }

            foreach (Block block in own)
            {
                block.CheckAndFree();
            }
        });

        for (int index = 0; index < Slots; index++)
        {
            shared[index].CheckAndFree();
        }

        Assert.Equal(used, Guest.UsedBytes());
    }

    [Fact]
    public void Every_alignment_up_to_a_page_is_kept() => Guest.Run(() =>
    {
        Allocator allocator = GeneralAllocator.Allocator;
        for (nuint alignment = 1; alignment <= LinearMemory.PageSize; alignment *= 2)
        {
            foreach (nuint size in (nuint[])[0, 1, 15, 16, 17, 100, 1000, 5000, 20_000, 40_000, 70_000])
            {
                void* block = allocator.Allocate(size, alignment);
                Assert.Equal(0u, (nuint)block & (alignment - 1));
                allocator.Free(block, size, alignment);
            }
        }

        Assert.True(allocator.Allocate(1, 2 * LinearMemory.PageSize) == null);
    });

    [Fact]
    public void Blocks_that_are_taken_and_freed_in_turn_do_not_move_pages()
    {
        Guest.Run(() =>
        {
            Allocator allocator = GeneralAllocator.Allocator;
            allocator.Free(allocator.Allocate(100), 100);
            long reserved = PageAllocator.ReservedBytes;
            long used = PageAllocator.UsedBytes;
            for (int round = 0; round < 10_000; round++)
            {
                allocator.Free(allocator.Allocate(100), 100);
                Assert.Equal(used, PageAllocator.UsedBytes);
            }

            Assert.Equal(reserved, PageAllocator.ReservedBytes);
        });
    }

    [Fact]
    public void Memory_that_is_freed_with_another_size_panics() => Assert.Contains("another size", Guest.Panics(() =>
    {
        Allocator allocator = GeneralAllocator.Allocator;
        void* block = allocator.Allocate(100);
        StartRecord.Current = null;
        allocator.Free(block, 200);
    }), StringComparison.Ordinal);

    [Fact]
    public void Reallocation_keeps_the_content() => Guest.Run(() =>
    {
        Allocator allocator = GeneralAllocator.Allocator;
        byte* block = null;
        nuint size = 0;
        for (nuint next = 1; next < 200_000; next = (next * 3 / 2) + 1)
        {
            block = (byte*)allocator.Reallocate(block, size, next);
            for (nuint index = 0; index < size; index++)
            {
                Assert.Equal((byte)index, block[index]);
            }

            for (nuint index = size; index < next; index++)
            {
                block[index] = (byte)index;
            }

            size = next;
        }

        allocator.Free(block, size);
    });

    [Fact]
    public void Values_are_created_zero_and_too_many_are_refused() => Guest.Run(() =>
    {
        Allocator allocator = GeneralAllocator.Allocator;
        decimal* value = allocator.Create<decimal>();
        Assert.Equal(0, *value);
        allocator.Destroy(value);
        Assert.True(allocator.CreateMany<decimal>(int.MaxValue) == null);
        Assert.True(allocator.CreateMany<decimal>(-1) == null);
        int* many = allocator.CreateMany<int>(10);
        allocator.DestroyMany(many, 10);
    });

    private struct Block
    {
        private byte* _bytes;
        private nuint _size;
        private nuint _alignment;
        private byte _mark;

        public static Block Create(Random random)
        {
            Block block = default;
            block._alignment = 1u << random.Next(0, 9);
            block._size = (nuint)(random.Next(100) == 0 ? random.Next(1, 200_000) : random.Next(1, 1 << random.Next(1, 13)));
            block._mark = (byte)random.Next(1, 256);
            block._bytes = (byte*)GeneralAllocator.Allocator.Allocate(block._size, block._alignment);
            Assert.Equal(0u, (nuint)block._bytes & (block._alignment - 1));
            new Span<byte>(block._bytes, (int)block._size).Fill(block._mark);
            return block;
        }

        public readonly void CheckAndFree()
        {
            if (_bytes != null)
            {
                Assert.Equal(-1, new Span<byte>(_bytes, (int)_size).IndexOfAnyExcept(_mark));
                GeneralAllocator.Allocator.Free(_bytes, _size, _alignment);
            }
        }
    }
}
