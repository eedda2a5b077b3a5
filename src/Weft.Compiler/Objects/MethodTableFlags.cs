using Weft.Compiler.IL;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.Objects;

/// <summary>The first words of a method table, as the class library's <c>MethodTable</c> reads them.</summary>
internal static class MethodTableFlags
{
    private const uint HasComponentSize = 0x80000000;
    private const int ElementTypeShift = 26;
    private const uint IsGeneric = 1u << 25;
    private const uint HasPointers = 1u << 24;
    private const uint HasVariance = 1u << 23;
    private const uint HasFinalizer = 1u << 20;
    private const uint IsFunctionPointer = 1u << 16;
    private const uint IsParameterized = 2u << 16;
    private const uint IsDefinition = 3u << 16;
    private const uint IsByRefLike = 0x10;
    private const int ValueTypePaddingShift = 5;
    private const int NullableOffsetShift = 8;

    private const int ArrayBaseSize = 16;
    private const int BoundsSize = 8;
    private const int StringBaseSize = 14;
    private const int MinimumBaseSize = 12;

    /// <summary>The word <c>_uFlags</c>.</summary>
    public static uint Of(TypeDesc type)
    {
        uint flags = ElementType(type) << ElementTypeShift;
        flags |= type.IsGenericDefinition ? IsDefinition : type.HasInstantiation ? IsGeneric : 0;
        flags |= ReferenceMap.Has(type) ? HasPointers : 0;
        flags |= HasVariantParameter(type) ? HasVariance : 0;
        flags |= type.HasFinalizer ? HasFinalizer : 0;
        flags |= type is ParameterizedType ? IsParameterized : type is FunctionPointerType ? IsFunctionPointer : 0;
        if (ComponentSizeOf(type) is { } component)
        {
            return flags | HasComponentSize | (uint)component;
        }

        flags |= type.IsByRefLike ? IsByRefLike : 0;
        if (HasSize(type))
        {
            flags |= (uint)((BaseSizeOf(type) - ObjectHeaderSize - SizeOf(type)) << ValueTypePaddingShift);
        }

        if (type.IsNullable && HasSize(type))
        {
            flags |= (uint)int.Log2(type.GetField("value")!.Offset) << NullableOffsetShift;
        }

        return flags;
    }

    /// <summary>The word <c>_uBaseSize</c>: bytes of an object without components, the header counted.</summary>
    public static int BaseSizeOf(TypeDesc type)
    {
        if (type is ArrayType array)
        {
            return array.IsSzArray ? ArrayBaseSize : ArrayBaseSize + (BoundsSize * array.Rank);
        }

        if (type.IsString)
        {
            return StringBaseSize;
        }

        int size = HasSize(type) ? ObjectHeaderSize + SizeOf(type) : HasLayout(type) ? ObjectLayout.HeaderSize + type.Layout.Size : 0;
        return Math.Max(MinimumBaseSize, (size + 3) & ~3);
    }

    private const int ObjectHeaderSize = ObjectLayout.HeaderSize + ObjectLayout.DataOffset;

    private static int SizeOf(TypeDesc type) => TypeSizes.Of(type).Size;

    /// <summary>Bytes of an element of an array or a character of a string; null for all else.</summary>
    public static int? ComponentSizeOf(TypeDesc type) => type switch
    {
        ArrayType array => SizeOf(array.ElementType),
        { IsString: true } => sizeof(char),
        _ => null,
    };

    // A struct without type arguments is there to be compared with, and has no values.
    private static bool HasSize(TypeDesc type) =>
        type is { IsValueType: true, IsVoid: false, IsGenericDefinition: false, ContainsSignatureVariables: false };

    /// <summary>Whether fields of the type have places: a generic type without arguments is only looked at as a <c>Type</c>.</summary>
    public static bool HasLayout(TypeDesc type) =>
        type.Kind is TypeKind.Class or TypeKind.ValueType && !type.IsGenericDefinition && !type.ContainsSignatureVariables;

    private static bool HasVariantParameter(TypeDesc type)
    {
        for (int i = 0; i < type.Instantiation.Length; i++)
        {
            if (type.GetTypeDefinition().GetVariance(i) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // EETypeElementType of the class library.
    private static uint ElementType(TypeDesc type) => type.UnderlyingType.Kind switch
    {
        TypeKind.Void => 1,
        TypeKind.Boolean => 2,
        TypeKind.Char => 3,
        TypeKind.SByte => 4,
        TypeKind.Byte => 5,
        TypeKind.Int16 => 6,
        TypeKind.UInt16 => 7,
        TypeKind.Int32 => 8,
        TypeKind.UInt32 => 9,
        TypeKind.Int64 => 10,
        TypeKind.UInt64 => 11,
        TypeKind.IntPtr => 12,
        TypeKind.UIntPtr => 13,
        TypeKind.Single => 14,
        TypeKind.Double => 15,
        TypeKind.ValueType => type.IsNullable ? 18u : 16u,
        TypeKind.Interface => 21,
        TypeKind.SzArray => 24,
        TypeKind.Array => 23,
        TypeKind.ByRef => 25,
        TypeKind.Pointer => 26,
        TypeKind.FunctionPointer => 27,
        _ => type == type.Context.GetWellKnownType(WellKnownType.Array) ? 22u : 20u,
    };
}
