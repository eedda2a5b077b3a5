using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// Exceptions about objects that are disposed of. .NET names them by <c>FullName</c>, which differs for generic types alone: it tells the
/// assemblies of their arguments, for which every module with a stream would have to know them.
/// </summary>
[SubstituteFor("System.ThrowHelper")]
internal static class DisposedObjects
{
    [DoesNotReturn]
    public static void ThrowObjectDisposedException(object? instance) => throw new ObjectDisposedException(instance?.GetType().ToString());

    [DoesNotReturn]
    public static void ThrowObjectDisposedException(System.Type? type) => throw new ObjectDisposedException(type?.ToString());
}
