using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Layout;

internal static partial class FieldLayoutAlgorithm
{
    /// <summary>Fields in declared order, each at the next multiple of its alignment, or of Pack when that is less (ECMA-335 II.10.1.2).</summary>
    private static FieldLayout PlaceSequentially(TypeDesc type, FieldToPlace[] fields)
    {
        TypeLayout declared = type.GetMetadataLayout();
        int pack = GetPack(type, declared);
        var offsets = new long[fields.Length];
        long start = GetStart(type);
        long end = start;
        int largest = 1;
        for (int i = 0; i < fields.Length; i++)
        {
            int alignment = Math.Min(fields[i].Alignment, pack);
            largest = Math.Max(largest, alignment);
            offsets[i] = AlignUp(end, alignment);
            end = offsets[i] + fields[i].Size;
        }

        return Finish(type, fields, offsets, GetEnd(type, declared, start, end, largest), largest);
    }

    /// <summary>One field, as many times as the attribute says (the rules of <c>InlineArrayAttribute</c>).</summary>
    private static FieldLayout PlaceInlineArray(TypeDesc type, FieldToPlace[] fields)
    {
        if (fields.Length != 1 || !type.IsValueType || type.IsExplicitLayout)
        {
            throw new InvalidLayoutException(type.ToString(), "an inline array must be a struct with exactly one field");
        }

        long size = (long)fields[0].Size * type.InlineArrayLength;
        return Finish(type, fields, [0], size, fields[0].Alignment);
    }

    /// <summary>The largest alignment that fields get; Pack 0 is the platform's.</summary>
    private static int GetPack(TypeDesc type, TypeLayout declared)
    {
        int pack = declared.PackingSize;
        return pack switch
        {
            0 => TypeSizes.MaximumAlignment,
            _ when pack is < 0 or > 128 || (pack & (pack - 1)) != 0 => throw new InvalidLayoutException(type.ToString(), $"{pack} is no valid Pack"),
            _ => Math.Min(pack, TypeSizes.MaximumAlignment),
        };
    }

    /// <remarks>
    /// A declared Size can only make the type larger, and is not rounded, so that <c>sizeof</c> gives it back. Without one, a value type is
    /// rounded up for arrays. No value is empty.
    /// </remarks>
    private static long GetEnd(TypeDesc type, TypeLayout declared, long start, long end, int alignment)
    {
        if (declared.Size < 0)
        {
            throw new InvalidLayoutException(type.ToString(), $"{declared.Size} is no valid Size");
        }

        if (type.IsValueType && end == 0)
        {
            end = 1;
        }

        if (declared.Size > 0)
        {
            return Math.Max(end, start + declared.Size);
        }

        return type.IsValueType ? AlignUp(end, alignment) : end;
    }
}
