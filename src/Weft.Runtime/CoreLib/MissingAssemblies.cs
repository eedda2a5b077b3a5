using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Assemblies, which a module no longer has.</summary>
[SubstituteFor("System.Reflection.Assembly")]
internal static class MissingAssemblies
{
    [DoesNotReturn]
    public static object GetExecutingAssembly() => throw MissingReflection.OfMembers();

    [DoesNotReturn]
    public static object GetCallingAssembly() => throw MissingReflection.OfMembers();
}
