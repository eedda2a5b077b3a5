using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What the pool does after a collection: nothing, so that no object watches for collections.</summary>
[SubstituteFor("System.Buffers.SharedArrayPool`1")]
internal static class SharedArrayPool
{
    /// <summary>Keeps all.</summary>
    public static bool Trim<T>(object pool) => true;
}
