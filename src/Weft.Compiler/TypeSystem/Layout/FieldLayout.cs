namespace Weft.Compiler.TypeSystem.Layout;

/// <summary>How the instance fields of a value type or class are placed. Immutable.</summary>
internal sealed class FieldLayout
{
    private readonly FieldPlace[] _places;

    internal FieldLayout(FieldPlace[] places, int size, int alignment, bool containsReferences, bool containsByRefs)
    {
        _places = places;
        Size = size;
        Alignment = alignment;
        ContainsReferences = containsReferences;
        ContainsByRefs = containsByRefs;
    }

    /// <summary>
    /// Of a value type, what a value takes, which is also the step of arrays. Of a class, the bytes from the object pointer to the end of the
    /// last field, so that the heap block, which begins <see cref="FieldLayoutAlgorithm.ObjectPointerBias"/> bytes earlier, needs that
    /// much more.
    /// </summary>
    public int Size { get; }

    /// <summary>The alignment of a value; of a class, what its fields need.</summary>
    public int Alignment { get; }

    /// <summary>Whether an object reference is among the fields, those of base classes and of structs in them counted.</summary>
    public bool ContainsReferences { get; }

    /// <summary>Whether a managed pointer is among the fields.</summary>
    public bool ContainsByRefs { get; }

    /// <summary>The instance fields that the type itself declares, by rising offset.</summary>
    public ReadOnlySpan<FieldPlace> Fields => _places;

    /// <summary>Bytes from the start of the value, or from the object pointer.</summary>
    public int GetOffset(FieldDesc field)
    {
        foreach (ref readonly FieldPlace place in Fields)
        {
            if (place.Field == field)
            {
                return place.Offset;
            }
        }

        throw new ArgumentException($"'{field}' is no instance field of this type.", nameof(field));
    }
}

/// <summary>An instance field and where it lies.</summary>
internal readonly record struct FieldPlace(FieldDesc Field, int Offset, int Size);
