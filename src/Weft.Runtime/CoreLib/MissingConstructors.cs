using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Objects of types that only the running program knows: nothing was compiled for them.</summary>
[SubstituteFor("System.Runtime.CompilerServices.RuntimeHelpers")]
internal static class MissingConstructors
{
    [DoesNotReturn]
    public static object GetUninitializedObject(System.Type type) => throw MissingReflection.OfConstructors();
}
