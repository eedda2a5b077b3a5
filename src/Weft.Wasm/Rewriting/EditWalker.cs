using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Walks the edits of a body and knows how long each is before and after.</summary>
internal ref struct EditWalker(
    FunctionBody body, ReadOnlySpan<CodeEdit> edits, IReadOnlyList<Replacement> replacements, FunctionShift shift)
{
    private readonly ReadOnlySpan<CodeEdit> _edits = edits;
    private int _next;

    /// <summary>Where the edit begins in the old body.</summary>
    public int Position { get; private set; }

    /// <summary>The number of bytes it takes away.</summary>
    public int OldLength { get; private set; }

    /// <summary>The number of bytes it puts in their place.</summary>
    public int NewLength { get; private set; }

    /// <summary>What it puts in their place, where that is not a function index.</summary>
    public Replacement? Replacement { get; private set; }

    /// <summary>The shifted function index.</summary>
    public uint FunctionIndex { get; private set; }

    /// <summary>Goes to the next edit that changes anything.</summary>
    public bool MoveNext()
    {
        while (_next < _edits.Length)
        {
            CodeEdit edit = _edits[_next++];
            Position = edit.Position;
            if (edit.Replacement >= 0)
            {
                Replacement replacement = replacements[edit.Replacement];
                Replacement = replacement;
                OldLength = replacement.OldLength;
                NewLength = replacement.Length;
                return true;
            }

            if (shift.By > 0)
            {
                ReadFunctionIndex();
                return true;
            }
        }

        return false;
    }

    private void ReadFunctionIndex()
    {
        var reader = new ByteReader(body.Bytes[Position..]);
        FunctionIndex = shift.Apply(reader.ReadU32());
        Replacement = null;
        OldLength = reader.Position;
        NewLength = ByteWriter.GetU32Length(FunctionIndex);
    }
}
