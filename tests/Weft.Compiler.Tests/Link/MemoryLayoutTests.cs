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

    private MemoryLayout Layout => MemoryLayoutBuilder.Build([_zero, _large, _data, _wide, _constant, _blank, _local], 4096);

    [Fact]
    public void Sections_follow_one_another_and_symbols_keep_their_order()
    {
        MemoryLayout layout = Layout;
        Assert.Equal(1024u, layout.AddressOf(_constant));
        Assert.Equal(1030u, layout.AddressOf(_data));
        Assert.Equal(1040u, layout.AddressOf(_wide));
        Assert.Equal(1048ul, layout.MainThreadLocalBlock);
        Assert.Equal(1060u, layout.AddressOf(_zero));
        Assert.Equal(1088u, layout.AddressOf(_large));
        Assert.Equal((1152ul, 5248ul, 5248ul), (layout.StackLow, layout.StackHigh, layout.HeapBase));
    }

    [Fact]
    public void Thread_locals_with_values_come_first()
    {
        MemoryLayout layout = Layout;
        Assert.Equal((0u, 8u), (layout.ThreadLocalOffsetOf(_local), layout.ThreadLocalOffsetOf(_blank)));
        Assert.Equal((12ul, 8u), (layout.ThreadLocals.Size, layout.ThreadLocals.Alignment));
        Assert.Equal(1056u, layout.AddressOf(_blank));
    }

    [Fact]
    public void Symbol_that_was_not_given_has_no_address() =>
        Assert.Throws<InvalidOperationException>(() => Layout.AddressOf(new("stranger", DataSection.Data, 1, 1)));

    [Fact]
    public void Symbol_given_twice_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => MemoryLayoutBuilder.Build([_data, _data], 4096));
}
