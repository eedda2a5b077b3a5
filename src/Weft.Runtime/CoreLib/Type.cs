using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The <c>Type</c> object of a type: the compiler has made it.</summary>
[SubstituteFor("System.Type")]
internal static unsafe class Type
{
    /// <summary>The object of a method table.</summary>
    public static object GetTypeFromMethodTable(MethodTable* type) => type->TypeObject;
}
