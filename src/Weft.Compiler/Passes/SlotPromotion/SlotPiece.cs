using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>A part of a slot that becomes a variable.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Width">Bytes: 1, 2, 4, 8 or 16.</param>
/// <param name="Type">The type of the variable; i32 for one or two bytes, of which the upper bits mean nothing.</param>
internal readonly record struct SlotPiece(int Offset, int Width, IRType Type)
{
    /// <summary>Where it ends.</summary>
    public int End => Offset + Width;

    /// <summary>The number of the variable, once all are known.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>Whether a range has all of it.</summary>
    public bool IsInside(int start, int end) => start <= Offset && End <= end;

    /// <summary>Whether a range has some of it.</summary>
    public bool Overlaps(int start, int end) => Offset < end && start < End;

    /// <summary>The type of a variable that holds values of two types: references win, and integers over floating-point numbers.</summary>
    public static IRType Merge(IRType first, IRType second)
    {
        if (first == second)
        {
            return first;
        }

        if (first.IsReference() || second.IsReference())
        {
            return first.IsReference() && second.IsReference() ? IRType.ByRef : first.IsReference() ? first : second;
        }

        return first.Size() == 8 ? IRType.I64 : IRType.I32;
    }

    /// <summary>The type of the variable of an access.</summary>
    public static IRType TypeOf(int width, IRType type) => width switch
    {
        8 => type.Size() == 8 ? type : IRType.I64,
        16 => IRType.V128,
        4 => type.Size() == 4 ? type : IRType.I32,
        _ => IRType.I32,
    };
}
