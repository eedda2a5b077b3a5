namespace Weft.Compiler.TypeSystem.Layout;

/// <summary>
/// Places the instance fields of value types and classes for wasm32. Every field lies at a multiple of its alignment in memory, because atomic
/// accesses trap otherwise; only packed and explicit layouts may ask for less.
/// </summary>
internal static partial class FieldLayoutAlgorithm
{
    /// <summary>
    /// An object pointer lies this far behind the start of its 8-aligned heap block, after the header. It points at the method table, and the
    /// fields begin another 4 bytes later, at a multiple of 8.
    /// </summary>
    public const int ObjectPointerBias = 4;

    /// <summary>What stands before the fields at an object pointer: the method table.</summary>
    public const int ObjectPrefix = TypeSizes.PointerSize;

    /// <summary>The limit of .NET for the size of a value or an object without its elements.</summary>
    public const int MaximumSize = 0x7FFFFFF;

    // Structs nest a handful deep. Generic ones that contain ever larger instances of themselves have no end.
    private const int MaximumNesting = 100;

    [ThreadStatic]
    private static List<TypeDesc>? t_inProgress;

    internal static FieldLayout Compute(TypeDesc type)
    {
        if (type.Kind is TypeKind.SzArray or TypeKind.Array)
        {
            return type.BaseType!.Layout;
        }

        if (type.Kind is TypeKind.Interface or TypeKind.Pointer or TypeKind.ByRef or TypeKind.FunctionPointer or TypeKind.Void || type.IsSignatureVariable)
        {
            throw new InvalidLayoutException(type.ToString(), "it has no fields");
        }

        if (type.IsGenericDefinition)
        {
            throw new InvalidLayoutException(type.ToString(), "it is generic, and has no type arguments");
        }

        List<TypeDesc> inProgress = t_inProgress ??= [];
        if (inProgress.Contains(type))
        {
            throw new InvalidLayoutException(type.ToString(), "it contains itself");
        }

        if (inProgress.Count >= MaximumNesting)
        {
            throw new InvalidLayoutException(type.ToString(), "its fields are nested too deeply");
        }

        inProgress.Add(type);
        try
        {
            return type.IsPrimitive || type.IsEnum ? ComputePrimitive(type) : ComputeComposite(type);
        }
        finally
        {
            inProgress.RemoveAt(inProgress.Count - 1);
        }
    }

    /// <remarks>A primitive is a struct with itself as its field, which has to have an offset and no layout of its own.</remarks>
    private static FieldLayout ComputePrimitive(TypeDesc type)
    {
        (int size, int alignment) = TypeSizes.Of(type);
        List<FieldPlace> places = [];
        foreach (FieldDesc field in type.GetFields())
        {
            if (!field.IsStatic)
            {
                places.Add(new FieldPlace(field, 0, size));
            }
        }

        return new FieldLayout([.. places], size, alignment, containsReferences: false, containsByRefs: false);
    }

    private static FieldLayout ComputeComposite(TypeDesc type)
    {
        FieldToPlace[] fields = CollectFields(type);
        if (type.InlineArrayLength > 0)
        {
            return PlaceInlineArray(type, fields);
        }

        if (type.IsExplicitLayout)
        {
            return PlaceExplicitly(type, fields);
        }

        return IsSequential(type, fields) ? PlaceSequentially(type, fields) : PlaceAutomatically(type, fields);
    }

    private static FieldToPlace[] CollectFields(TypeDesc type)
    {
        var fields = new List<FieldToPlace>();
        foreach (FieldDesc field in type.GetFields())
        {
            if (!field.IsStatic)
            {
                TypeDesc fieldType = field.FieldType;
                (int size, int alignment) = TypeSizes.Of(fieldType);
                FieldLayout? inner = fieldType.Kind == TypeKind.ValueType ? fieldType.Layout : null;
                bool references = inner?.ContainsReferences ?? fieldType.IsReferenceType;
                bool byRefs = inner?.ContainsByRefs ?? fieldType.IsByRef;
                fields.Add(new FieldToPlace(field, size, alignment, references, byRefs));
            }
        }

        return [.. fields];
    }

    /// <remarks>
    /// Structs keep their declared order, whatever is in them. A class keeps it only where native code could look at it: without references,
    /// below a base that keeps it too (the rule of .NET).
    /// </remarks>
    private static bool IsSequential(TypeDesc type, FieldToPlace[] fields)
    {
        if (!type.IsSequentialLayout)
        {
            return false;
        }

        if (type.IsValueType)
        {
            return true;
        }

        foreach (FieldToPlace field in fields)
        {
            if (field.ContainsReferences)
            {
                return false;
            }
        }

        return type.BaseType is not { } parent || parent.IsObject || (parent.IsSequentialLayout && !parent.Layout.ContainsReferences);
    }

    /// <summary>Where the fields of a type begin, in bytes from the start of a value or of the first byte behind the method table.</summary>
    private static long GetStart(TypeDesc type) => type.Kind == TypeKind.Class && type.BaseType is { } parent ? parent.Layout.Size - ObjectPrefix : 0;

    private static FieldLayout Finish(TypeDesc type, FieldToPlace[] fields, long[] offsets, long end, int alignment)
    {
        bool isClass = type.Kind == TypeKind.Class;

        // The field of `object` itself is the method table, which all others lie behind.
        int prefix = isClass && !type.IsObject ? ObjectPrefix : 0;
        long size = end + prefix;
        if (size > MaximumSize)
        {
            throw new InvalidLayoutException(type.ToString(), $"it is larger than {MaximumSize} bytes");
        }

        FieldLayout? parent = isClass ? type.BaseType?.Layout : null;
        bool references = parent?.ContainsReferences ?? false;
        bool byRefs = false;
        var places = new FieldPlace[fields.Length];
        for (int i = 0; i < places.Length; i++)
        {
            references |= fields[i].ContainsReferences;
            byRefs |= fields[i].ContainsByRefs;
            places[i] = new FieldPlace(fields[i].Field, (int)offsets[i] + prefix, fields[i].Size);
        }

        SortByOffset(places);
        return new FieldLayout(places, (int)size, Math.Max(alignment, parent?.Alignment ?? 1), references, byRefs);
    }

    /// <remarks>Insertion keeps the order of fields of equal offset, and most fields are in order already.</remarks>
    private static void SortByOffset(FieldPlace[] places)
    {
        for (int i = 1; i < places.Length; i++)
        {
            FieldPlace place = places[i];
            int at = i;
            for (; at > 0 && places[at - 1].Offset > place.Offset; at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = place;
        }
    }

    private static long AlignUp(long value, int alignment) => (value + alignment - 1) & -(long)alignment;

    /// <summary>What is known of a field before it has a place.</summary>
    private readonly record struct FieldToPlace(FieldDesc Field, int Size, int Alignment, bool ContainsReferences, bool ContainsByRefs);
}
