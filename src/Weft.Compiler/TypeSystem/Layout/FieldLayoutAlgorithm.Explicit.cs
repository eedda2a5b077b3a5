using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Layout;

internal static partial class FieldLayoutAlgorithm
{
    // What a word of an explicit layout holds, as far as it matters that different things do not share it.
    private const byte PlainData = 1;
    private const byte Reference = 2;
    private const byte ManagedPointer = 3;

    private const int MaximumManagedWords = 4096;

    /// <summary>Fields where the declaration says (ECMA-335 II.10.7); references and managed pointers share their place only with their like.</summary>
    private static FieldLayout PlaceExplicitly(TypeDesc type, FieldToPlace[] fields)
    {
        TypeLayout declared = type.GetMetadataLayout();
        int pack = GetPack(type, declared);
        long start = GetStart(type);
        long end = start;
        int largest = 1;
        bool managed = false;
        var offsets = new long[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            FieldToPlace field = fields[i];
            int offset = field.Field.ExplicitOffset
                ?? throw new InvalidLayoutException(type.ToString(), $"field '{field.Field.Name}' has no offset");
            offsets[i] = start + offset;
            end = Math.Max(end, offsets[i] + field.Size);
            largest = Math.Max(largest, Math.Min(field.Alignment, pack));
            managed |= field.ContainsReferences || field.ContainsByRefs;
        }

        if (managed)
        {
            CheckOverlaps(type, fields, offsets);
        }

        return Finish(type, fields, offsets, GetEnd(type, declared, start, end, largest), largest);
    }

    private static void CheckOverlaps(TypeDesc type, FieldToPlace[] fields, long[] offsets)
    {
        // By words, and sparse: a field may be as large, or lie as far out, as the metadata likes.
        var managed = new Dictionary<long, byte>();
        for (int i = 0; i < fields.Length; i++)
        {
            MarkManaged(type, fields[i].Field.FieldType, offsets[i], managed);
        }

        for (int i = 0; i < fields.Length; i++)
        {
            foreach ((long word, byte content) in managed)
            {
                if (offsets[i] < word + TypeSizes.PointerSize && word < offsets[i] + fields[i].Size
                    && GetContent(fields[i].Field.FieldType, word - offsets[i]) != content)
                {
                    throw new InvalidLayoutException(type.ToString(), $"field '{fields[i].Field.Name}' overlaps a reference of another kind");
                }
            }
        }
    }

    private static void MarkManaged(TypeDesc type, TypeDesc fieldType, long offset, Dictionary<long, byte> managed)
    {
        if (fieldType.Kind == TypeKind.ValueType)
        {
            FieldLayout layout = fieldType.Layout;
            if (layout.ContainsReferences || layout.ContainsByRefs)
            {
                foreach (FieldPlace place in layout.Fields)
                {
                    int count = Math.Max(1, fieldType.InlineArrayLength);
                    for (int i = 0; i < count; i++)
                    {
                        MarkManaged(type, place.Field.FieldType, offset + place.Offset + ((long)i * place.Size), managed);
                    }
                }
            }

            return;
        }

        byte content = fieldType.IsReferenceType ? Reference : fieldType.IsByRef ? ManagedPointer : PlainData;
        if (content != PlainData)
        {
            if (offset % TypeSizes.PointerSize != 0)
            {
                throw new InvalidLayoutException(type.ToString(), "a reference in it is not aligned");
            }

            managed[offset] = managed.Count < MaximumManagedWords
                ? content
                : throw new InvalidLayoutException(type.ToString(), "an explicit layout with so many references is not supported");
        }
    }

    /// <summary>What a field has at an offset from its start.</summary>
    private static byte GetContent(TypeDesc type, long offset)
    {
        while (type.Kind == TypeKind.ValueType)
        {
            TypeDesc? inner = null;
            foreach (FieldPlace place in type.Layout.Fields)
            {
                long length = (long)place.Size * Math.Max(1, type.InlineArrayLength);
                if (offset >= place.Offset && offset < place.Offset + length)
                {
                    offset = (offset - place.Offset) % place.Size;
                    inner = place.Field.FieldType;
                    break;
                }
            }

            if (inner is null)
            {
                return PlainData;
            }

            type = inner;
        }

        return offset != 0 ? PlainData : type.IsReferenceType ? Reference : type.IsByRef ? ManagedPointer : PlainData;
    }
}
