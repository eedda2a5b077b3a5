using Weft.Emulation;

namespace Weft.Memory;

public sealed unsafe class ArenaAllocatorTests
{
    [Fact]
    public void Blocks_are_aligned_apart_and_freed_together()
    {
        long used = Guest.UsedBytes();
        Guest.Run(() =>
        {
            ArenaAllocator arena = new(GeneralAllocator.Allocator, 1024);
            Allocator allocator = arena.Allocator;
            Random random = new(Guest.Seed);
            for (int round = 0; round < 3; round++)
            {
                byte* last = null;
                nuint lastSize = 0;
                for (int index = 0; index < 1_000; index++)
                {
                    nuint size = (nuint)random.Next(1, 3_000);
                    nuint alignment = 1u << random.Next(0, 10);
                    byte* block = (byte*)allocator.Allocate(size, alignment);
                    Assert.Equal(0u, (nuint)block & (alignment - 1));
                    Assert.True(last == null || block >= last + lastSize || block + size <= last);
                    new Span<byte>(block, (int)size).Fill((byte)index);
                    last = block;
                    lastSize = size;
                }

                arena.Reset();
            }

            arena.Dispose();
        });
        Assert.Equal(used, Guest.UsedBytes());
    }

    [Fact]
    public void Latest_block_is_freed_and_resized_in_place() => Guest.Run(() =>
    {
        ArenaAllocator arena = new(GeneralAllocator.Allocator);
        Allocator allocator = arena.Allocator;
        void* first = allocator.Allocate(100);
        Assert.True(allocator.TryResize(first, 100, 1_000));
        void* second = allocator.Allocate(8);
        Assert.False(allocator.TryResize(first, 1_000, 1_001));
        Assert.True(allocator.TryResize(first, 1_000, 10));
        allocator.Free(second, 8);
        Assert.True(allocator.Allocate(8) == second);
        Assert.True(allocator.Allocate(nuint.MaxValue - 4) == null);
        arena.Dispose();
    });

    [Fact]
    public void Fixed_buffer_gives_what_it_has_and_no_more() => Guest.Run(() =>
    {
        byte* buffer = stackalloc byte[256];
        FixedBufferAllocator fixedBuffer = new(buffer, 256);
        Allocator allocator = fixedBuffer.Allocator;
        byte* block = (byte*)allocator.Allocate(100, 1);
        Assert.True(block == buffer);
        Assert.True(allocator.TryResize(block, 100, 256));
        Assert.True(allocator.Allocate(1, 1) == null);
        allocator.Free(block, 256, 1);
        Assert.Equal(0, fixedBuffer.UsedBytes);
        Assert.True(allocator.Allocate(257, 1) == null);
        Assert.True(allocator.Allocate(nuint.MaxValue, 1) == null);
        Assert.True(allocator.Allocate(200, 1) != null);
        fixedBuffer.Reset();
        Assert.True(allocator.Allocate(200, 1) == buffer);
    });
}
