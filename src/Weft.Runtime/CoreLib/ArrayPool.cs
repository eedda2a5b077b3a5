using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The pool of arrays that all share.</summary>
[SubstituteFor("System.Buffers.ArrayPool`1")]
internal static class ArrayPool
{
    /// <summary>The pool.</summary>
    public static System.Buffers.ArrayPool<T> get_Shared<T>() => SharedArrays<T>.Pool;
}
