using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;

namespace Weft.Compiler.Tests.Link;

public sealed class MemoryLayoutTests
{
    private readonly DataSymbol _zero = new("zero", DataSection.Zero, 3, 1);
    private readonly DataSymbol _large = new("large", DataSection.Zero, 64, 64);
    private readonly DataSymbol _data = new("data", DataSection.Data, 5, 1) { Content = new byte[] { 1 } };
    private readonly DataSymbol _wide = new("wide", DataSection.Data, 8, 8) { Content = new byte[] { 1 } };
    private readonly DataSymbol _constant = new("constant", DataSection.ReadOnly, 6, 2) { Content = new byte[] { 1 } };
    private readonly DataSymbol _blank = new("blank", DataSection.ThreadLocal, 4, 4);
    private readonly DataSymbol _local = new("local", DataSection.ThreadLocal, 8, 8) { Content = new byte[] { 1 } };

    private readonly DataSymbol _field = new("field", DataSection.Zero, 4, 4) { HoldsReferences = true };
    private readonly DataSymbol _set = new("set field", DataSection.Data, 4, 4) { Content = new byte[] { 1 }, HoldsReferences = true };
    private readonly DataSymbol _localField = new("local field", DataSection.ThreadLocal, 4, 4) { HoldsReferences = true };

    private MemoryLayout Layout => MemoryLayoutBuilder.Build([_zero, _large, _data, _wide, _constant, _blank, _local], 4096);

    [Fact]
    public void Sections_follow_one_another_and_symbols_keep_their_order()
    {
        MemoryLayout layout = Layout;
        Assert.Equal(1024u, layout.AddressOf(_constant));
        Assert.Equal(1030u, layout.AddressOf(_data));
        Assert.Equal(1040u, layout.AddressOf(_wide));
        Assert.Equal(1048u, layout.AddressOf(_zero));
        Assert.Equal(1088u, layout.AddressOf(_large));
        Assert.Equal(1152ul, layout.MainThreadLocalBlock);
        Assert.Equal((1168ul, 5264ul, 5264ul), (layout.StackLow, layout.StackHigh, layout.HeapBase));
    }

    [Fact]
    public void Data_that_holds_references_lies_together()
    {
        MemoryLayout layout = MemoryLayoutBuilder.Build([_zero, _field, _set, _wide, _localField, _blank, _local], 4096);
        Assert.Equal((1024u, 1032u, 1036u, 1040u), (layout.AddressOf(_wide), layout.AddressOf(_set), layout.AddressOf(_field), layout.AddressOf(_zero)));
        Assert.Equal(new(1032, 1040), layout.Roots);
        Assert.Equal((0u, 8u, 12u), (layout.ThreadLocalOffsetOf(_local), layout.ThreadLocalOffsetOf(_localField), layout.ThreadLocalOffsetOf(_blank)));
        Assert.Equal(new(8, 12), layout.ThreadLocalRoots);
    }

    [Fact]
    public void Range_of_references_is_empty_where_there_are_none()
    {
        MemoryLayout layout = Layout;
        Assert.Equal(layout.Roots.Start, layout.Roots.End);
        Assert.Equal(layout.ThreadLocalRoots.Start, layout.ThreadLocalRoots.End);
    }

    [Fact]
    public void Thread_locals_with_values_come_first()
    {
        MemoryLayout layout = Layout;
        Assert.Equal((0u, 8u), (layout.ThreadLocalOffsetOf(_local), layout.ThreadLocalOffsetOf(_blank)));
        Assert.Equal((12ul, 8u), (layout.ThreadLocals.Size, layout.ThreadLocals.Alignment));
        Assert.Equal(1160u, layout.AddressOf(_blank));
    }

    [Fact]
    public void Symbol_that_was_not_given_has_no_address() =>
        Assert.Throws<InvalidOperationException>(() => Layout.AddressOf(new("stranger", DataSection.Data, 1, 1)));

    [Fact]
    public void Symbol_given_twice_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => MemoryLayoutBuilder.Build([_data, _data], 4096));
}
