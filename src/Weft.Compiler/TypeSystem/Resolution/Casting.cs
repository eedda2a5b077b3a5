using System.Reflection;

namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>Which exact types are assignable to which (ECMA-335 I.8.7). A value type stands for its boxed form.</summary>
internal static class Casting
{
    // Variance can lead from a type to larger ones without end (the undecidable core of nominal subtyping with variance).
    private const int MaximumDepth = 64;

    public static bool CanCast(TypeDesc from, TypeDesc to) => CanCast(from, to, 0);

    private static bool CanCast(TypeDesc from, TypeDesc to, int depth)
    {
        if (from == to)
        {
            return true;
        }

        if (depth > MaximumDepth)
        {
            return false;
        }

        return from.Kind switch
        {
            TypeKind.Pointer or TypeKind.ByRef or TypeKind.FunctionPointer => false,
            TypeKind.SignatureTypeVariable or TypeKind.SignatureMethodVariable or TypeKind.Void => false,
            TypeKind.SzArray or TypeKind.Array => CanCastArray(from, to, depth),
            _ => to.IsInterface ? CanCastToInterface(from, to, depth) : CanCastToClass(from, to, depth),
        };
    }

    private static bool CanCastToClass(TypeDesc from, TypeDesc to, int depth)
    {
        if (to.Kind != TypeKind.Class)
        {
            return false;
        }

        if (from.IsInterface)
        {
            return to.IsObject;
        }

        for (TypeDesc? type = from; type is not null; type = type.BaseType)
        {
            if (type == to || CanCastByVariance(type, to, depth))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanCastToInterface(TypeDesc from, TypeDesc to, int depth)
    {
        if (from.IsInterface && CanCastByVariance(from, to, depth))
        {
            return true;
        }

        ReadOnlySpan<TypeDesc> interfaces = from.Interfaces;
        if (interfaces.Contains(to))
        {
            return true;
        }

        if (to.HasInstantiation)
        {
            foreach (TypeDesc candidate in interfaces)
            {
                if (CanCastByVariance(candidate, to, depth))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool CanCastByVariance(TypeDesc from, TypeDesc to, int depth)
    {
        TypeDesc definition = to.GetTypeDefinition();
        if (!to.HasInstantiation || from.GetTypeDefinition() != definition)
        {
            return false;
        }

        for (int i = 0; i < to.Instantiation.Length; i++)
        {
            TypeDesc source = from.Instantiation[i];
            TypeDesc target = to.Instantiation[i];
            bool fits = source == target || definition.GetVariance(i) switch
            {
                GenericParameterAttributes.Covariant => CanCastReference(source, target, depth + 1),
                GenericParameterAttributes.Contravariant => CanCastReference(target, source, depth + 1),
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Variance changes no representation: it does not box.</summary>
    private static bool CanCastReference(TypeDesc from, TypeDesc to, int depth) => from.IsReferenceType && to.IsReferenceType && CanCast(from, to, depth);

    private static bool CanCastArray(TypeDesc from, TypeDesc to, int depth)
    {
        if (to is ArrayType array)
        {
            var source = (ArrayType)from;
            bool sameShape = source.Kind == array.Kind && source.Rank == array.Rank;

            // A general array of rank 1 takes vectors, which are special cases of it.
            bool fromVector = source.IsSzArray && array.Kind == TypeKind.Array && array.Rank == 1;
            return (sameShape || fromVector) && CanCastElement(source.ElementType, array.ElementType, depth + 1);
        }

        if (to.IsInterface && to.HasInstantiation && from.IsSzArray)
        {
            return CanCastVectorToInterface((ArrayType)from, to, depth);
        }

        return CanCast(from.DispatchType, to, depth + 1);
    }

    /// <remarks>A vector implements its generic interfaces for every element type that its own converts to.</remarks>
    private static bool CanCastVectorToInterface(ArrayType from, TypeDesc to, int depth)
    {
        foreach (TypeDesc candidate in from.Interfaces)
        {
            if (candidate.GetTypeDefinition() == to.GetTypeDefinition() && candidate.Instantiation.Length == 1
                && CanCastElement(candidate.Instantiation[0], to.Instantiation[0], depth + 1))
            {
                return true;
            }
        }

        return CanCast(from.DispatchType, to, depth + 1);
    }

    /// <summary>Elements convert as references do, and as integers of one size do, whatever their sign and whether they are enums.</summary>
    private static bool CanCastElement(TypeDesc from, TypeDesc to, int depth)
    {
        if (from == to)
        {
            return true;
        }

        if (from.IsReferenceType)
        {
            return to.IsReferenceType && CanCast(from, to, depth);
        }

        return Reduce(from) is { } source && source == Reduce(to);
    }

    private static TypeKind? Reduce(TypeDesc type) => type.UnderlyingType.Kind switch
    {
        TypeKind.SByte or TypeKind.Byte => TypeKind.SByte,
        TypeKind.Int16 or TypeKind.UInt16 => TypeKind.Int16,
        TypeKind.Int32 or TypeKind.UInt32 => TypeKind.Int32,
        TypeKind.Int64 or TypeKind.UInt64 => TypeKind.Int64,
        TypeKind.IntPtr or TypeKind.UIntPtr => TypeKind.IntPtr,
        TypeKind.Boolean => TypeKind.Boolean,
        TypeKind.Char => TypeKind.Char,
        _ => null,
    };
}
