namespace Weft.Compiler.TypeSystem.Layout;

/// <summary>A part of a struct that is a scalar: a primitive, a pointer or a reference.</summary>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Type">The scalar's type; an enum is given as its integer.</param>
internal readonly record struct ScalarLeaf(int Offset, TypeDesc Type);

/// <summary>Takes structs apart, for passing them as scalars.</summary>
internal static class ScalarLeaves
{
    /// <summary>
    /// The scalars of a type, by rising offset, such that copying them copies the value. A scalar type has itself.
    /// </summary>
    /// <returns>
    /// Null when there are more than <paramref name="limit"/>, when parts may overlap (explicit layout), or when the type is larger than its
    /// fields, as fixed buffers are, so that data may lie outside of them. Empty for structs without fields.
    /// </returns>
    /// <exception cref="InvalidLayoutException">The type cannot be laid out.</exception>
    public static ScalarLeaf[]? Of(TypeDesc type, int limit)
    {
        var leaves = new List<ScalarLeaf>();
        return TryAdd(type, 0, limit, leaves) ? [.. leaves] : null;
    }

    private static bool TryAdd(TypeDesc type, int offset, int limit, List<ScalarLeaf> leaves)
    {
        if (type.Kind != TypeKind.ValueType)
        {
            leaves.Add(new ScalarLeaf(offset, type.UnderlyingType));
            return leaves.Count <= limit;
        }

        int count = Math.Max(1, type.InlineArrayLength);
        if (count > limit || type.IsExplicitLayout || (type.InlineArrayLength == 0 && type.GetMetadataLayout().Size > GetFieldsEnd(type.Layout)))
        {
            return false;
        }

        foreach (FieldPlace place in type.Layout.Fields)
        {
            for (int i = 0; i < count; i++)
            {
                if (!TryAdd(place.Field.FieldType, offset + place.Offset + (i * place.Size), limit, leaves))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <remarks>A struct without fields is declared with Size 1 by the C# compiler, and has no data.</remarks>
    private static int GetFieldsEnd(FieldLayout layout) => layout.Fields.IsEmpty ? 1 : layout.Fields[^1].Offset + layout.Fields[^1].Size;
}
