using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// The comparers of a type. The class library would look at the type's interfaces at run time and make a class by reflection; the compiler
/// knows the type, and so the class.
/// </summary>
internal static class ComparerIntrinsics
{
    private const string Comparers = "System.Collections.Generic";

    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("EqualityComparer`1", "Create", (importer, method) => New(importer, method, EqualityComparerOf)),
        ("Comparer`1", "Create", (importer, method) => New(importer, method, ComparerOf)),
        ("EqualityComparerHelpers", "EnumOnlyEquals", EnumOnlyEquals),
    ];

    private static bool New(ILImporter importer, MethodDesc method, Func<TypeDesc, TypeDesc> comparerOf)
    {
        // The other methods of that name take functions.
        if (method.Signature.Length > 0 || comparerOf(method.OwningType.Instantiation[0]).DefaultConstructor is not { } constructor)
        {
            return false;
        }

        importer.NewObject(constructor);
        return true;
    }

    private static TypeDesc EqualityComparerOf(TypeDesc type)
    {
        if (type.IsString)
        {
            return type.Context.GetCoreType(Comparers, "StringEqualityComparer");
        }

        return type.IsNullable ? Make("NullableEqualityComparer`1", type.Instantiation[0])
            : type.IsEnum ? Make("EnumEqualityComparer`1", type)
            : type.CanCastTo(Generic("System", "IEquatable`1", type)) ? Make("GenericEqualityComparer`1", type)
            : Make("ObjectEqualityComparer`1", type);
    }

    private static TypeDesc ComparerOf(TypeDesc type) =>
        type.IsNullable ? Make("NullableComparer`1", type.Instantiation[0])
            : type.IsEnum ? Make("EnumComparer`1", type)
            : type.CanCastTo(Generic("System", "IComparable`1", type)) ? Make("GenericComparer`1", type)
            : Make("ObjectComparer`1", type);

    private static InstantiatedType Make(string name, TypeDesc argument) => Generic(Comparers, name, argument);

    private static InstantiatedType Generic(string typeNamespace, string name, TypeDesc argument) =>
        argument.Context.GetInstantiatedType(argument.Context.GetCoreType(typeNamespace, name), new Instantiation(argument));

    private static bool EnumOnlyEquals(ILImporter importer, MethodDesc method)
    {
        Representation representation = Representation.Of(method.Instantiation[0]);
        if (representation.Type is not (IRType.I32 or IRType.I64))
        {
            return false;
        }

        Value right = importer.Coerce(importer.Pop(), representation);
        Value left = importer.Coerce(importer.Pop(), representation);
        importer.PushInt32(importer.Builder.Binary(Opcode.Eq, left, right));
        return true;
    }
}
