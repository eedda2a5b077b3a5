using Weft.Intrinsics;

namespace Weft.Gc;

public sealed unsafe class ConservativeRootTests
{
    public static TheoryData<int> Lengths => [0, 1, 5, 57, 1000, 5_000, 20_000, 40_000, 400_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Word_anywhere_in_an_object_keeps_it(int length) => TestHeap.Run(() =>
    {
        using TestFrame frame = new(1);
        uint size = TestType.Text.BaseSize + ((uint)length * 2);
        uint step = (size / 50) + 1;
        uint reference = TestType.Text.New(length);
        for (uint offset = 0; offset + 4 < size; offset += step)
        {
            frame[0] = reference + offset;
            Collector.Collect();
            Assert.Equal(reference, PageTable.FindObject(reference));
            Assert.Equal(length, (int)TestHeap.At(reference, 4));
        }

        frame[0] = 0;
        Collector.Collect();
        Assert.False(TestHeap.IsObject(reference));
    });

    [Fact]
    public void Word_at_the_end_or_at_a_header_is_safe_and_keeps_nothing() => TestHeap.Run(() =>
    {
        // Blocks that fill their cells, one behind the other.
        TestType type = TestType.Plain(24);
        using TestFrame frame = new(1);
        uint first = type.New();
        uint second = type.New();
        Assert.Equal(first + 24, second);
        for (uint end = first + 20; end < second; end++)
        {
            frame[0] = end;
            Collector.Collect();
            Assert.False(TestHeap.IsObject(first));
            Assert.False(TestHeap.IsObject(second));
            Assert.Equal(0, GcStatistics.LiveBytes);
        }
    });

    [Fact]
    public void Words_that_lead_nowhere_are_passed_by() => TestHeap.Run(() =>
    {
        using TestFrame frame = new(12);
        uint large = TestType.Text.New(300_000);
        uint leaf = TestType.Leaf.New();
        uint page = leaf & 0xFFFF_0000;
        frame[0] = 0;
        frame[1] = uint.MaxValue;
        frame[2] = page;
        frame[3] = page + 70;
        frame[4] = page + 0xFFFC;
        frame[5] = LinearMemory.ToWord(LinkerSymbols.RootsStart);
        frame[6] = LinearMemory.ToWord(TestType.Leaf.Table);
        frame[7] = (large & 0xFFFF_0000) + 8;
        frame[8] = large + 600_016;
        frame[9] = (uint)LinearMemory.Maximum * LinearMemory.PageSize;
        frame[10] = 3;
        frame[11] = large - 1;
        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
    });

    [Fact]
    public void Cells_of_an_allocation_buffer_are_no_objects() => TestHeap.Run(() =>
    {
        uint first = TestType.Leaf.New();
        Assert.True(TestHeap.IsObject(first));
        Assert.False(TestHeap.IsObject(first + 16));
        uint second = TestType.Leaf.New();
        Assert.Equal(first + 16, second);
        Assert.True(TestHeap.IsObject(second));
    });

    [Fact]
    public void Static_data_and_thread_locals_keep_objects() => TestHeap.Run(() =>
    {
        uint first = TestType.Leaf.New();
        uint second = TestType.Leaf.New();
        uint third = TestType.Leaf.New();
        TestHeap.StaticWords[127] = first;
        ((uint*)LinkerSymbols.TlsBase)[LinkerSymbols.TlsSize / 4 - 1] = second;
        ((uint*)LinkerSymbols.TlsBase)[LinkerSymbols.TlsRootsStart / 4 - 1] = third;
        Collector.Collect();
        Assert.True(TestHeap.IsObject(first));
        Assert.True(TestHeap.IsObject(second));
        Assert.False(TestHeap.IsObject(third));
        TestHeap.StaticWords[127] = 0;
        ((uint*)LinkerSymbols.TlsBase)[LinkerSymbols.TlsSize / 4 - 1] = 0;
        Collector.Collect();
        Assert.Equal(0, GcStatistics.LiveBytes);
    });

    [Fact]
    public void Object_in_static_data_is_left_alone() => TestHeap.Run(() =>
    {
        // Before the data that is scanned, as literals are.
        byte* frozen = LinkerSymbols.RootsStart - 64;
        new Span<byte>(frozen, 64).Clear();
        uint literal = LinearMemory.ToWord(frozen + 4);
        TestHeap.At(literal, 0) = LinearMemory.ToWord(TestType.Pair.Table);
        using TestFrame frame = new(2);
        frame[0] = TestType.Pair.New();
        frame[1] = literal;
        TestHeap.At(frame[0], 4) = literal;
        void* handle = HandleTable.Allocate(LinearMemory.ToAddress(literal), HandleKind.WeakShort);
        Collector.Collect();
        Assert.Equal(literal, ObjectReference.Of(HandleTable.Get(handle)));
        Assert.Equal(literal, TestHeap.At(frame[0], 4));
        Assert.Equal(24, GcStatistics.LiveBytes);
        HandleTable.Free(handle);
        new Span<byte>(frozen, 64).Clear();
    });
}
