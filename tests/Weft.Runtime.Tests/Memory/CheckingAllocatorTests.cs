using Weft.Emulation;
using Weft.Wasi;

namespace Weft.Memory;

public sealed unsafe class CheckingAllocatorTests
{
    [Fact]
    public void Leak_is_reported_with_its_place() => Guest.Run(() =>
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        Allocator allocator = checking.Allocator;
        FileFunctions.TakeErrorOutput();
        void* kept = allocator.Allocate(24, 8, "/home/user/parser.cs", 17);
        allocator.Free(allocator.Allocate(10), 10);
        Assert.Equal(1, checking.BlockCount);
        Assert.Equal(24u, checking.BlockBytes);
        Assert.Equal(1, checking.ReportLeaks());
        Assert.Equal("leak: 24 bytes aligned to 8, allocated at parser.cs:17 by the first thread\n", FileFunctions.TakeErrorOutput());
        allocator.Free(kept, 24, 8);
        Assert.Equal(0, checking.ReportLeaks());
        checking.Dispose();
    });

    [Fact]
    public void Place_of_an_allocation_is_the_line_that_asks_for_it() => Guest.Run(() =>
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        Allocator allocator = checking.Allocator;
        long* value = allocator.Create<long>();
        FileFunctions.TakeErrorOutput();
        checking.ReportLeaks();
        Assert.Contains("CheckingAllocatorTests.cs:", FileFunctions.TakeErrorOutput(), StringComparison.Ordinal);
        allocator.Destroy(value);
        checking.Dispose();
    });

    [Fact]
    public void Place_of_a_chunk_is_that_of_the_allocation_which_needed_it() => Guest.Run(() =>
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        ArenaAllocator arena = new(checking.Allocator);
        arena.Allocator.Allocate(10, 1, "user.cs", 5);
        FileFunctions.TakeErrorOutput();
        checking.ReportLeaks();
        Assert.Contains("allocated at user.cs:5 by", FileFunctions.TakeErrorOutput(), StringComparison.Ordinal);
        arena.Dispose();
        checking.Dispose();
    });

    [Fact]
    public void Allocations_without_a_place_have_the_tag() => Guest.Run(() =>
    {
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        checking.SetTag("symbols"u8);
        Allocator allocator = checking.Allocator;
        void* block = allocator.Allocate(1, 1, "", 0);
        FileFunctions.TakeErrorOutput();
        checking.ReportLeaks();
        Assert.Contains("allocated at symbols by", FileFunctions.TakeErrorOutput(), StringComparison.Ordinal);
        allocator.Free(block, 1, 1);
        checking.Dispose();
    });

    [Fact]
    public void Double_free_is_found() => Finds("memory was freed twice: 10 bytes", static allocator =>
    {
        void* block = allocator.Allocate(10);
        allocator.Free(block, 10);
        allocator.Free(block, 10);
    });

    [Fact]
    public void Wrong_size_is_found() => Finds("with a size of 11", static allocator => allocator.Free(allocator.Allocate(10), 11));

    [Theory]
    [InlineData(-1, "before a block: 10 bytes")]
    [InlineData(10, "behind a block: 10 bytes")]
    [InlineData(25, "behind a block: 10 bytes")]
    public void Overrun_is_found(int offset, string message) => Finds(message, allocator =>
    {
        byte* block = (byte*)allocator.Allocate(10);
        block[offset] = 0;
        allocator.Free(block, 10);
    });

    [Fact]
    public void Write_after_free_is_found() => Finds("written after it was freed: 100 bytes", static allocator =>
    {
        byte* block = (byte*)allocator.Allocate(100);
        allocator.Free(block, 100);
        block[50] = 1;
        for (int index = 0; index < 100; index++)
        {
            allocator.Free(allocator.Allocate(100), 100);
        }
    });

    [Fact]
    public void Many_threads_may_share_it()
    {
        long used = Guest.UsedBytes();
        CheckingAllocator checking = new(GeneralAllocator.Allocator);
        Allocator allocator = checking.Allocator;
        int rounds = Guest.Times(1_000);
        Guest.RunMany(8, (_, random) =>
        {
            for (int round = 0; round < rounds; round++)
            {
                nuint size = (nuint)random.Next(1, 2_000);
                nuint alignment = 1u << random.Next(0, 9);
                byte* block = (byte*)allocator.Allocate(size, alignment);
                Assert.Equal(0u, (nuint)block & (alignment - 1));
                new Span<byte>(block, (int)size).Fill(1);
                allocator.Free(block, size, alignment);
            }
        });
        Assert.Equal(0, checking.ReportLeaks());
        checking.Dispose();
        Assert.Equal(used, Guest.UsedBytes());
    }

    // On its own heap, so that what stays damaged is of no consequence.
    private static void Finds(string message, Action<Allocator> mistake) => Assert.Contains(message, Guest.Panics(() =>
    {
        byte* buffer = stackalloc byte[64 * 1024];
        FixedBufferAllocator memory = new(buffer, 64 * 1024);
        CheckingAllocator checking = new(memory.Allocator);
        mistake(checking.Allocator);
    }), StringComparison.Ordinal);
}
