using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// Default comparers, and flags of enumerations: .NET takes an object for each, and what happens follows from the type alone. Records
/// compare their fields so, and generic code its elements.
/// </summary>
internal static class DefaultComparerIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("EqualityComparer`1", "get_Default", PushDefault),
        ("Comparer`1", "get_Default", PushDefault),
        ("Enum", "HasFlag", HasFlag),
    ];

    /// <summary>Expands a virtual call, if it is one on a default comparer and the type has what .NET's comparer would call.</summary>
    public static bool Expand(ILImporter importer, MethodDesc method)
    {
        int count = method.Signature.Length;
        if (importer.Peek(count).Value is not SymbolAddress { Symbol: DefaultComparerSymbol })
        {
            return false;
        }

        TypeDesc type = method.OwningType.Instantiation[0];
        MethodDesc? target = (method.Name, count) switch
        {
            ("Equals", 2) => FindEquals(type),
            ("GetHashCode", 1) => FindGetHashCode(type),
            ("Compare", 2) => FindCompare(type),
            _ => null,
        };
        if (target is null)
        {
            return false;
        }

        importer.CallOnArguments(target, count);
        return true;
    }

    private static bool PushDefault(ILImporter importer, MethodDesc method)
    {
        TypeDesc type = method.OwningType.Instantiation[0];
        if (importer.Context.HasHeap || (!type.IsValueType && !type.IsString))
        {
            return false;
        }

        importer.Push(new(StackKind.Object, new SymbolAddress(IRType.Object, new DefaultComparerSymbol(method.OwningType), 0), method.OwningType));
        return true;
    }

    // The comparer of an enumeration compares the numbers, and two texts are compared by the static method, which takes null.
    private static MethodDesc? FindEquals(TypeDesc type) =>
        type.IsString ? FindStatic(type, "op_Equality")
        : type.IsNullable ? FindOnNullable(type, "Equals")
        : FindOnInterface(type.UnderlyingType, "IEquatable`1", "Equals");

    private static MethodDesc? FindGetHashCode(TypeDesc type) => type.IsString
        ? null
        : Constraints.ResolveConstrainedMethod(
            type.UnderlyingType, type.Context.GetWellKnownType(WellKnownType.Object).GetMethod("GetHashCode")!);

    // Small integers answer with their difference, and enumerations of them do not.
    private static MethodDesc? FindCompare(TypeDesc type) =>
        type.IsString || (type.IsEnum && type.UnderlyingType.Layout.Size < sizeof(int)) ? null
        : type.IsNullable ? FindOnNullable(type, "Compare")
        : FindOnInterface(type.UnderlyingType, "IComparable`1", "CompareTo");

    private static MethodDesc? FindOnInterface(TypeDesc type, string name, string method)
    {
        TypeDesc contract = type.Context.GetInstantiatedType(type.Context.GetCoreType("System", name), new Instantiation(type));
        return type.CanCastTo(contract) ? Constraints.ResolveConstrainedMethod(type, contract.GetMethod(method)!) : null;
    }

    private static MethodDesc? FindOnNullable(TypeDesc type, string method) =>
        FindStatic(type.Context.GetCoreType("System", "Nullable"), method) is { } definition
            ? type.Context.GetInstantiatedMethod(definition, type.Instantiation)
            : null;

    private static MethodDesc? FindStatic(TypeDesc type, string name)
    {
        foreach (MethodDesc method in type.GetMethods())
        {
            if (method.Name == name && method.Signature is { IsStatic: true, Length: 2 })
            {
                return method;
            }
        }

        return null;
    }

    // All bits of the flag are in the value. What lies beyond the width of a small enumeration means nothing.
    private static bool HasFlag(ILImporter importer, MethodDesc method)
    {
        if (Unboxed(importer.Peek(1)) is not { } value || Unboxed(importer.Peek()) is not { } flag || value.Type != flag.Type)
        {
            return false;
        }

        importer.Pop();
        importer.Pop();
        Representation representation = Representation.Of(value.Type);
        IRBuilder builder = importer.Builder;
        Value all = importer.Coerce(flag, representation);
        Value missing = builder.Binary(Opcode.Xor, builder.Binary(Opcode.And, importer.Coerce(value, representation), all), all);
        if (representation.Width < sizeof(int))
        {
            missing = builder.Binary(Opcode.And, missing, Constant.I32((1 << (representation.Width * 8)) - 1));
        }

        importer.PushInt32(builder.Unary(Opcode.Eqz, missing));
        return true;
    }

    private static StackEntry? Unboxed(StackEntry entry) => entry.Value is SymbolAddress { Symbol: BoxedEnumSymbol box } ? box.Value : null;
}
