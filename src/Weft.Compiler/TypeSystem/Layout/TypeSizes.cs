namespace Weft.Compiler.TypeSystem.Layout;

/// <summary>Size and alignment of a value in memory, in bytes.</summary>
/// <param name="Size">At least 1.</param>
/// <param name="Alignment">1, 2, 4 or 8.</param>
internal readonly record struct SizeAndAlignment(int Size, int Alignment);

/// <summary>The sizes of values on wasm32: pointers, references and native integers take 4 bytes; all else is as everywhere.</summary>
internal static class TypeSizes
{
    /// <summary>The size of pointers of every kind, object references and native integers.</summary>
    public const int PointerSize = 4;

    /// <summary>
    /// The largest alignment that memory gives. Nothing needs more: there are no 16-byte atomics, and vector accesses may be misaligned. So
    /// <c>Int128</c> and the vector types are aligned as their 64-bit parts are, and heap blocks need not be aligned to more.
    /// </summary>
    public const int MaximumAlignment = 8;

    /// <summary>What a field, local, argument or array element of the type takes.</summary>
    /// <exception cref="InvalidLayoutException">A value type in it cannot be laid out, or the type has no values.</exception>
    public static SizeAndAlignment Of(TypeDesc type)
    {
        switch (type.Kind)
        {
            case TypeKind.Boolean or TypeKind.SByte or TypeKind.Byte:
                return new(1, 1);
            case TypeKind.Char or TypeKind.Int16 or TypeKind.UInt16:
                return new(2, 2);
            case TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Single:
                return new(4, 4);
            case TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double:
                return new(8, 8);
            case TypeKind.Enum:
                return Of(type.UnderlyingType);
            case TypeKind.ValueType:
                FieldLayout layout = type.Layout;
                return new(layout.Size, layout.Alignment);
            case TypeKind.Void:
                throw new InvalidLayoutException(type.ToString(), "it has no values");
            case TypeKind.SignatureTypeVariable or TypeKind.SignatureMethodVariable:
                throw new InvalidLayoutException(type.ToString(), "a type parameter has no size before it has an argument");
            default:
                return new(PointerSize, PointerSize);
        }
    }
}
