using System.Reflection;
using System.Runtime.InteropServices;
using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// What the compiler writes about types only where the program asks (docs/design/objects.md, "Details of types"): each method is a
/// question, and where it is in the program, all types have the answer.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 36)]
internal readonly unsafe struct TypeDetails
{
    [FieldOffset(0)]
    private readonly uint _enumMembers;

    [FieldOffset(4)]
    private readonly int _attributes;

    [FieldOffset(8)]
    private readonly uint _declaringType;

    [FieldOffset(12)]
    private readonly uint _definition;

    [FieldOffset(16)]
    private readonly uint _arguments;

    [FieldOffset(20)]
    private readonly uint _interfaces;

    [FieldOffset(24)]
    private readonly uint _assembly;

    [FieldOffset(28)]
    private readonly uint _enumArray;

    [FieldOffset(32)]
    private readonly byte _jsonAttributes;

    /// <summary>The names and values of an enumeration.</summary>
    public static byte* GetEnumMembers(MethodTable* type) => LinearMemory.ToAddress(Of(type)->_enumMembers);

    /// <summary>The type of arrays of an enumeration.</summary>
    public static MethodTable* GetEnumArray(MethodTable* type) => (MethodTable*)LinearMemory.ToAddress(Of(type)->_enumArray);

    /// <summary>The attributes of the definition; of a type without details they are 0.</summary>
    public static TypeAttributes GetAttributes(MethodTable* type) => type->Details == null ? default : (TypeAttributes)Of(type)->_attributes;

    /// <summary>The type around a nested one, or null.</summary>
    public static MethodTable* GetDeclaringType(MethodTable* type) =>
        type->Details == null ? null : (MethodTable*)LinearMemory.ToAddress(Of(type)->_declaringType);

    /// <summary>The definition and the arguments of an instance of a generic type; else null and null.</summary>
    public static GenericParts GetGenerics(MethodTable* type) => type->Details == null ? default
        : new((MethodTable*)LinearMemory.ToAddress(Of(type)->_definition), (TypeList*)LinearMemory.ToAddress(Of(type)->_arguments));

    /// <summary>All interfaces of a type, or null where it has none.</summary>
    public static TypeList* GetInterfaces(MethodTable* type) =>
        type->Details == null ? null : (TypeList*)LinearMemory.ToAddress(Of(type)->_interfaces);

    /// <summary>The name of the assembly with version and key, UTF-8; of a type without one it is empty.</summary>
    public static ReadOnlySpan<byte> GetAssembly(MethodTable* type)
    {
        int* length = type->Details == null ? null : (int*)LinearMemory.ToAddress(Of(type)->_assembly);
        return length == null ? default : new(length + 1, *length);
    }

    /// <summary>Whether a type has attributes for <c>JsonSerializer</c> that a module does not have.</summary>
    public static bool GetJsonAttributes(MethodTable* type) => type->Details != null && Of(type)->_jsonAttributes != 0;

    /// <summary>Whether objects of one type can be assigned to another: all types have class numbers where this is asked.</summary>
    public static bool GetAssignability(MethodTable* source, MethodTable* target) =>
        source == target || (target->IsNullable ? target->NullableArgument == source : target->CanBeCastFrom(source));

    private static TypeDetails* Of(MethodTable* type) => (TypeDetails*)type->Details;
}
