using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>References on the stack of the running guest thread, as compiled code has them there whenever it stops.</summary>
internal readonly unsafe ref struct TestFrame
{
    private readonly byte* _outer;
    private readonly uint* _words;

    public TestFrame(int count)
    {
        _outer = LinkerSymbols.StackPointer;
        Count = count;
        _words = (uint*)(_outer - (((count * 4) + 15) & ~15));
        new Span<uint>(_words, count).Clear();
        LinkerSymbols.StackPointer = (byte*)_words;
    }

    public int Count { get; }

    public ref uint this[int index] => ref _words[index];

    public void Dispose() => LinkerSymbols.StackPointer = _outer;
}
