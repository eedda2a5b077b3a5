using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Native;

namespace Weft.CoreLib;

/// <summary>
/// What <c>Type</c> tells without reflection: what is in the method table, and what the program asks besides. All else throws.
/// </summary>
[SubstituteFor("System.RuntimeType")]
internal static unsafe partial class RuntimeType
{
    private const int MethodTableOffset = 4;
    private const int InterfaceElementType = 21;
    private const int ArrayElementType = 23;
    private const int VectorElementType = 24;

    /// <summary>A number that equal types share: types are equal if they are the same object.</summary>
    public static int GetHashCode(object type) => (int)MethodTableOf(type) >> 2;

    /// <summary>Whether two types are the same.</summary>
    public static new bool Equals(object type, object? other) => type == other;

    /// <summary>The base class, or null.</summary>
    public static object? get_BaseType(object type)
    {
        MethodTable* table = MethodTableOf(type);
        if (table->HasElementType)
        {
            return IsArray(table) ? typeof(Array) : null;
        }

        MethodTable* related = table->Related;
        return related != null ? related->TypeObject
            : table->IsDefinition && table->ElementType != InterfaceElementType ? throw MissingReflection.OfParameters()
            : null;
    }

    /// <summary>The type of the elements of an array, or of what a pointer points at; else null.</summary>
    public static object? GetElementType(object type)
    {
        MethodTable* table = MethodTableOf(type);
        return table->HasElementType ? table->Related->TypeObject : null;
    }

    /// <summary>Whether it is public, abstract, sealed and so on.</summary>
    public static TypeAttributes GetAttributeFlagsImpl(object type) => TypeDetails.GetAttributes(MethodTableOf(type));

    /// <summary>The type around a nested one, or null.</summary>
    public static object? get_DeclaringType(object type)
    {
        MethodTable* outer = TypeDetails.GetDeclaringType(MethodTableOf(type));
        return outer == null ? null : outer->TypeObject;
    }

    /// <summary>The same: types are asked of others by nothing but their nesting.</summary>
    public static object? get_ReflectedType(object type) => get_DeclaringType(type);

    /// <summary>Whether it is nested.</summary>
    public static MemberTypes get_MemberType(object type) => get_DeclaringType(type) is null ? MemberTypes.TypeInfo : MemberTypes.NestedType;

    /// <summary>Whether an object can be cast to the type.</summary>
    public static bool IsInstanceOfType(object type, object? value) =>
        value is not null && Types.AreTypesAssignable(ObjectHelpers.MethodTableOf(value), MethodTableOf(type));

    /// <summary>Whether objects of another type can be cast to the type.</summary>
    public static bool IsAssignableFrom(object type, System.Type? other) =>
        other is not null && TypeDetails.GetAssignability(MethodTableOf(other), MethodTableOf(type));

    /// <summary>All interfaces, those of bases and of interfaces as well.</summary>
    public static System.Type[] GetInterfaces(object type)
    {
        MethodTable* table = MethodTableOf(type);
        return table->IsDefinition ? throw MissingReflection.OfParameters() : ToArray(TypeDetails.GetInterfaces(table));
    }

    /// <summary>The interface with a name, with or without the namespace.</summary>
    public static System.Type? GetInterface(object type, string name, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        System.Type? found = null;
        foreach (System.Type item in GetInterfaces(type))
        {
            string full = item.Namespace is { } space ? space + "." + item.Name : item.Name;
            if (string.Equals(name, item.Name, comparison) || string.Equals(name, full, comparison))
            {
                found = found is null ? item : throw new AmbiguousMatchException();
            }
        }

        return found;
    }

    /// <summary>The values of an enumeration, as an array of it.</summary>
    public static Array GetEnumValues(object enumType)
    {
        System.Type enumeration = (System.Type)enumType;
        if (!enumeration.IsEnum)
        {
            throw new ArgumentException("Type provided must be an Enum.", nameof(enumType));
        }

        Array values = Enum.GetValuesAsUnderlyingType(enumeration);
        Array result = (Array)ObjectHelpers.NewArray(TypeDetails.GetEnumArray(MethodTableOf(enumType)), values.Length);
        Array.Copy(values, result, values.Length);
        return result;
    }

    /// <summary>Whether an enumeration is one of flags: no other attribute is known.</summary>
    public static bool IsDefined(object type, System.Type attributeType, bool inherit)
    {
        MethodTable* table = MethodTableOf(type);
        return attributeType == typeof(FlagsAttribute) && ((System.Type)type).IsEnum
            ? EnumMembers.AreFlags(TypeDetails.GetEnumMembers(table))
            : throw MissingReflection.OfMembers();
    }

    /// <summary>What else there is, and a module does not have.</summary>
    [DoesNotReturn]
    public static object GetRuntimeTypeInfo(object type) => throw MissingReflection.OfMembers();

    internal static MethodTable* MethodTableOf(object type) => *(MethodTable**)((byte*)ObjectHelpers.AddressOf(type) + MethodTableOffset);

    private static bool IsArray(MethodTable* table) => table->ElementType is ArrayElementType or VectorElementType;

    private static System.Type[] ToArray(TypeList* list)
    {
        if (list == null)
        {
            return System.Type.EmptyTypes;
        }

        System.Type[] types = new System.Type[list->Count];
        for (int i = 0; i < types.Length; i++)
        {
            types[i] = (System.Type)list->Get(i)->TypeObject;
        }

        return types;
    }
}
