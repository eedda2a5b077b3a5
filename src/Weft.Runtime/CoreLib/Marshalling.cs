using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Sizes of types for native code: those that a module can have are the same there.</summary>
[SubstituteFor("System.Runtime.InteropServices.Marshal")]
internal static class Marshalling
{
    /// <summary>Bytes of a value.</summary>
    public static int SizeOf<T>() => Unsafe.SizeOf<T>();

    /// <summary>Bytes of a value.</summary>
    public static int SizeOf<T>(T structure) => Unsafe.SizeOf<T>();
}
