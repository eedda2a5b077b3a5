using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Native;

namespace Weft.CoreLib;

/// <summary>The library's own boxes go the way of all others, so that the compiler sees that they are made.</summary>
[SubstituteFor("System.Runtime.RuntimeExports")]
internal static unsafe class RuntimeExports
{
    /// <summary>Puts a value into a box.</summary>
    public static object? RhBox(MethodTable* type, ref byte data) => Boxes.Box(type, (byte*)Unsafe.AsPointer(ref data));
}
