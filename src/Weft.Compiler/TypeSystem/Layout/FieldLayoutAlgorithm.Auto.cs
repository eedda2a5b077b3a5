using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Layout;

internal static partial class FieldLayoutAlgorithm
{
    // References stand before other fields of their alignment.
    private const int Groups = 5;

    /// <summary>
    /// Fields from the largest alignment to the smallest, in declared order where that is equal, with smaller ones moved forward into gaps. That
    /// leaves no padding but behind a base class without fields small enough to fill it, and behind structs.
    /// </summary>
    private static FieldLayout PlaceAutomatically(TypeDesc type, FieldToPlace[] fields)
    {
        var offsets = new long[fields.Length];
        var next = new int[Groups];
        for (int group = 0; group < Groups; group++)
        {
            next[group] = FindNext(fields, group, 0);
        }

        long start = GetStart(type);
        long end = start;
        int largest = 1;
        for (int placed = 0; placed < fields.Length; placed++)
        {
            int group = ChooseGroup(fields, next, end);
            int index = next[group];
            FieldToPlace field = fields[index];
            offsets[index] = AlignUp(end, field.Alignment);
            end = offsets[index] + field.Size;
            largest = Math.Max(largest, field.Alignment);
            next[group] = FindNext(fields, group, index + 1);
        }

        TypeLayout declared = type.GetMetadataLayout();
        return Finish(type, fields, offsets, GetEnd(type, declared, start, end, largest), largest);
    }

    /// <summary>The group of the largest alignment that fits without padding; else the one that needs the least.</summary>
    private static int ChooseGroup(FieldToPlace[] fields, int[] next, long end)
    {
        int last = -1;
        for (int group = 0; group < Groups; group++)
        {
            if (next[group] < fields.Length)
            {
                last = group;
                if (end % fields[next[group]].Alignment == 0)
                {
                    return group;
                }
            }
        }

        return last;
    }

    private static int FindNext(FieldToPlace[] fields, int group, int from)
    {
        int index = from;
        while (index < fields.Length && GetGroup(fields[index]) != group)
        {
            index++;
        }

        return index;
    }

    private static int GetGroup(FieldToPlace field) => field.Alignment switch
    {
        8 => 0,
        4 => field.ContainsReferences ? 1 : 2,
        2 => 3,
        _ => 4,
    };
}
