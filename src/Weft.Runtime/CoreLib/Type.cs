using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The <c>Type</c> object of a type: the compiler has made it.</summary>
[SubstituteFor("System.Type")]
internal static unsafe class Type
{
    /// <summary>The object of a method table.</summary>
    public static object GetTypeFromMethodTable(MethodTable* type) => type->TypeObject;

    /// <summary>Whether a class is above it; <c>object</c> is above an interface as well, though that has no base.</summary>
    public static bool IsSubclassOf(System.Type type, System.Type other)
    {
        System.Type? current = type.BaseType;
        while (current is not null && current != other)
        {
            current = current.BaseType;
        }

        return current is not null || (type.IsInterface && other == typeof(object));
    }
}
