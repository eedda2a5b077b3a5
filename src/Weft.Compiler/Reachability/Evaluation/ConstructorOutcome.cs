using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>Gives static fields the values that a class constructor has given them, and makes data of the objects that it has made.</summary>
internal static class ConstructorOutcome
{
    // An array that is all zero takes more room in the module than the code that makes it.
    private const int FreeZeros = 256;

    /// <summary>Keeps what a run has left; false where that cannot be.</summary>
    /// <param name="run">A run that came to its end.</param>
    /// <param name="type">The class.</param>
    /// <param name="changed">Gets the static fields.</param>
    public static bool TryKeep(ConstructorRun run, TypeDesc type, List<DataSymbol> changed)
    {
        HashSet<MemoryPiece> kept = [];
        Stack<MemoryPiece> pending = new();
        foreach ((StaticFieldSymbol symbol, MemoryPiece piece) in run.Fields)
        {
            if (!Follow(piece, symbol.Field.IsInitOnly, kept, pending))
            {
                return false;
            }
        }

        while (pending.TryPop(out MemoryPiece? piece))
        {
            if (!Follow(piece, false, kept, pending))
            {
                return false;
            }
        }

        if (CountZeros(kept) > FreeZeros)
        {
            return false;
        }

        Dictionary<MemoryPiece, FrozenObjectSymbol> objects = [];
        foreach (MemoryPiece piece in run.Objects)
        {
            if (kept.Contains(piece))
            {
                string name = $"{piece.Type} {objects.Count} of {type}";
                objects.Add(piece, new(name, piece.Type!, piece.Bytes.Length) { HoldsReferences = ReferenceMap.Has(piece.Type!) });
            }
        }

        foreach ((MemoryPiece piece, FrozenObjectSymbol symbol) in objects)
        {
            Fill(symbol, piece, objects);
        }

        foreach ((StaticFieldSymbol symbol, MemoryPiece piece) in run.Fields)
        {
            Fill(symbol, piece, objects);
            symbol.IsEvaluated = true;
            symbol.Section = symbol.Field.IsInitOnly ? DataSection.ReadOnly : piece.IsZero ? DataSection.Zero : DataSection.Data;
            changed.Add(symbol);
        }

        return true;
    }

    // An object in static data is never freed. So it is held by what never changes, lest somebody see that it is still there; and it does
    // not lead to functions, which the linker would have to know of.
    private static bool Follow(MemoryPiece piece, bool isReadOnly, HashSet<MemoryPiece> kept, Stack<MemoryPiece> pending)
    {
        foreach ((int offset, EvaluatedValue value) in piece.Addresses)
        {
            if (value.Symbol is FunctionSymbol || value.Piece is { Kind: not PieceKind.Object })
            {
                return false;
            }

            if (value.Piece is not { } target)
            {
                continue;
            }

            if (!isReadOnly && !IsReadOnly(piece.Type, offset - ObjectLayout.HeaderSize))
            {
                return false;
            }

            if (kept.Add(target))
            {
                pending.Push(target);
            }
        }

        return true;
    }

    private static bool IsReadOnly(TypeDesc? type, int offset)
    {
        for (TypeDesc? current = type; current is { IsArray: false }; current = current.BaseType)
        {
            foreach (ref readonly FieldPlace place in current.Layout.Fields)
            {
                if (place.Offset <= offset && offset < place.Offset + place.Size)
                {
                    return place.Field.IsInitOnly;
                }
            }
        }

        return false;
    }

    private static int CountZeros(HashSet<MemoryPiece> pieces)
    {
        int zeros = 0;
        foreach (MemoryPiece piece in pieces)
        {
            int used = 0;
            foreach (byte value in piece.Bytes)
            {
                used += value == 0 ? 0 : 1;
            }

            zeros += Math.Max(0, piece.Bytes.Length - (4 * used));
        }

        return zeros;
    }

    private static void Fill(DataSymbol symbol, MemoryPiece piece, Dictionary<MemoryPiece, FrozenObjectSymbol> objects)
    {
        List<DataRelocation> relocations = [];
        foreach ((int offset, EvaluatedValue value) in piece.Addresses)
        {
            relocations.Add(new(offset, value.Piece is { } target ? objects[target] : value.Symbol!, (int)value.Bits));
        }

        int length = piece.Bytes.LastIndexOfAnyExcept((byte)0) + 1;
        symbol.Content = piece.Bytes[..length].ToArray();
        symbol.Relocations = relocations;
    }
}
