using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>A slot that may become variables: the pieces into which its uses divide it.</summary>
internal sealed class SlotCandidate(Slot slot)
{
    private const int MaximumPieces = 32;

    /// <summary>The slot.</summary>
    public Slot Slot { get; } = slot;

    /// <summary>The pieces, which do not overlap, in the order of their offsets.</summary>
    public List<SlotPiece> Pieces { get; } = [];

    /// <summary>The blocks that write to it, some of them more than once.</summary>
    public List<Block> Writers { get; } = [];

    /// <summary>Whether it stays in memory after all.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Notes a write.</summary>
    public void AddWriter(Block block)
    {
        if (Writers.Count == 0 || Writers[^1] != block)
        {
            Writers.Add(block);
        }
    }

    /// <summary>Leaves it in memory.</summary>
    public bool Reject()
    {
        bool changed = !IsRejected;
        IsRejected = true;
        return changed;
    }

    /// <summary>
    /// Makes room for an access. Where it lies inside a piece, or pieces inside it, the wider one is the variable, an integer, and the
    /// other gets its bits by shifting; not so with references, which a collector has to see. Returns whether anything changed.
    /// </summary>
    public bool Add(int offset, int width, IRType type)
    {
        if (IsRejected)
        {
            return false;
        }

        int end = offset + width;
        if (offset < 0 || end > Slot.Size)
        {
            return Reject();
        }

        int index = 0;
        while (index < Pieces.Count && Pieces[index].End <= offset)
        {
            index++;
        }

        if (index == Pieces.Count || Pieces[index].Offset >= end)
        {
            Pieces.Insert(index, new(offset, width, SlotPiece.TypeOf(width, type)));
            return Pieces.Count <= MaximumPieces || Reject();
        }

        SlotPiece known = Pieces[index];
        if (known.Offset <= offset && end <= known.End)
        {
            if (known.Width != width && (type.IsReference() || known.Type.IsReference() || known.Width > 8))
            {
                return Reject();
            }

            IRType merged = known.Width == width ? SlotPiece.Merge(known.Type, SlotPiece.TypeOf(width, type)) : AsInteger(known.Type);
            Pieces[index] = known with { Type = merged };
            return merged != known.Type;
        }

        int last = index;
        while (last < Pieces.Count && Pieces[last].Offset < end)
        {
            if (!Pieces[last].IsInside(offset, end) || Pieces[last].Type.IsReference())
            {
                return Reject();
            }

            last++;
        }

        if (width > 8)
        {
            return Reject();
        }

        Pieces.RemoveRange(index, last - index);
        Pieces.Insert(index, new(offset, width, AsInteger(SlotPiece.TypeOf(width, type))));
        return true;
    }

    /// <summary>
    /// Makes pieces of the bytes of a range that no access has; returns whether anything changed. There may be references among them,
    /// so whole words are taken for such.
    /// </summary>
    public bool Fill(int start, int end)
    {
        bool changed = false;
        while (start < end && !IsRejected)
        {
            int next = end;
            bool isFree = true;
            foreach (SlotPiece piece in Pieces)
            {
                if (piece.Offset <= start && start < piece.End)
                {
                    start = piece.End;
                    isFree = false;
                    break;
                }

                if (piece.Offset > start)
                {
                    next = Math.Min(next, piece.Offset);
                    break;
                }
            }

            if (isFree)
            {
                int width = 4;
                while (start % width != 0 || start + width > next)
                {
                    width /= 2;
                }

                changed |= Add(start, width, width == 4 ? IRType.ByRef : IRType.I32);
                start += width;
            }
        }

        return changed;
    }

    /// <summary>The piece that has a byte.</summary>
    public SlotPiece PieceAt(int offset)
    {
        foreach (SlotPiece piece in Pieces)
        {
            if (piece.Offset <= offset && offset < piece.End)
            {
                return piece;
            }
        }

        throw InternalError.Of("an access of a promoted slot has no piece");
    }

    private static IRType AsInteger(IRType type) => type switch
    {
        IRType.F64 => IRType.I64,
        IRType.F32 => IRType.I32,
        _ => type,
    };
}
