using System.Diagnostics.CodeAnalysis;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Native;
using Weft.Text;

namespace Weft.CoreLib;

/// <summary>
/// What <c>Type</c> tells without reflection: what is in the method table. The names are those that the compiler wrote there. All else
/// throws.
/// </summary>
[SubstituteFor("System.RuntimeType")]
internal static unsafe class RuntimeType
{
    private const int MethodTableOffset = 4;
    private const int ArrayElementType = 23;
    private const int VectorElementType = 24;

    /// <summary>The name with namespace and type arguments.</summary>
    public static string ToString(object type) => Utf8Text.GetString(MethodTableOf(type)->Name);

    /// <summary>The name without the namespace.</summary>
    public static string get_Name(object type)
    {
        ReadOnlySpan<byte> name = MethodTableOf(type)->Name;
        ReadOnlySpan<byte> simple = BeforeBracket(name);
        ReadOnlySpan<byte> dimensions = name[EndOfArguments(name)..];
        simple = simple[(simple.LastIndexOfAny((byte)'.', (byte)'+') + 1)..];
        return string.Concat(Utf8Text.GetString(simple), Utf8Text.GetString(dimensions));
    }

    /// <summary>The namespace, or null.</summary>
    public static string? get_Namespace(object type)
    {
        ReadOnlySpan<byte> name = BeforeBracket(MethodTableOf(type)->Name);
        int nested = name.IndexOf((byte)'+');
        int end = (nested < 0 ? name : name[..nested]).LastIndexOf((byte)'.');
        return end < 0 ? null : Utf8Text.GetString(name[..end]);
    }

    /// <summary>The name with the namespace.</summary>
    public static string get_FullName(object type) => Utf8Text.GetString(MethodTableOf(type)->Name);

    /// <summary>A number that equal types share: types are equal if they are the same object.</summary>
    public static int GetHashCode(object type) => (int)MethodTableOf(type) >> 2;

    /// <summary>Whether two types are the same.</summary>
    public static new bool Equals(object type, object? other) => type == other;

    /// <summary>The object of a type.</summary>
    public static object? get_BaseType(object type)
    {
        MethodTable* related = MethodTableOf(type)->Base;
        return related == null ? null : related->TypeObject;
    }

    /// <summary>The type of the elements of an array, or null.</summary>
    public static object? GetElementType(object type)
    {
        MethodTable* table = MethodTableOf(type);
        return table->ElementType is ArrayElementType or VectorElementType ? table->Related->TypeObject : null;
    }

    /// <summary>Whether an object can be cast to the type.</summary>
    public static bool IsInstanceOfType(object type, object? value) => Types.IsInstanceOf(MethodTableOf(type), value) is not null;

    /// <summary>Whether objects of another type can be cast to the type.</summary>
    public static bool IsAssignableFrom(object type, System.Type? other)
    {
        if (other is null)
        {
            return false;
        }

        // Casts are known of classes that have objects; another may still have the type for a base.
        MethodTable* target = MethodTableOf(type);
        MethodTable* source = MethodTableOf(other);
        if (target->CanBeCastFrom(source))
        {
            return true;
        }

        while (source != null && source != target)
        {
            source = source->Base;
        }

        return source == target;
    }

    /// <summary>Reflection over members.</summary>
    [DoesNotReturn]
    public static object GetRuntimeTypeInfo(object type) =>
        throw new PlatformNotSupportedException("Reflection over members of types is not there: a module has no metadata.");

    private static ReadOnlySpan<byte> BeforeBracket(ReadOnlySpan<byte> name)
    {
        int open = name.IndexOf((byte)'[');
        return open < 0 ? name : name[..open];
    }

    // Brackets hold type arguments or, with nothing but commas in them, dimensions of arrays.
    private static int EndOfArguments(ReadOnlySpan<byte> name)
    {
        int position = BeforeBracket(name).Length;
        if (position == name.Length || name[position + 1] is (byte)']' or (byte)',' or (byte)'*')
        {
            return position;
        }

        int depth = 0;
        do
        {
            depth += name[position] == (byte)'[' ? 1 : name[position] == (byte)']' ? -1 : 0;
            position++;
        }
        while (depth > 0);
        return position;
    }

    internal static MethodTable* MethodTableOf(object type) => *(MethodTable**)((byte*)ObjectHelpers.AddressOf(type) + MethodTableOffset);
}
