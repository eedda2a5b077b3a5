using System.Runtime.CompilerServices;
using Weft.Gc;
using Weft.Intrinsics;

namespace Weft.Wasi;

/// <summary>
/// What stands around a call of the host that may take long, so that no collection waits for it. Arguments that point into objects are
/// fine: objects do not move, and the caller's stack keeps them.
/// </summary>
internal static class BlockingCall
{
    /// <summary>The call follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter()
    {
        if (BuildFeatures.Heap)
        {
            GcSafepoint.EnterSafeRegion();
        }
    }

    /// <summary>The call has returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave()
    {
        if (BuildFeatures.Heap)
        {
            GcSafepoint.LeaveSafeRegion();
        }
    }
}
