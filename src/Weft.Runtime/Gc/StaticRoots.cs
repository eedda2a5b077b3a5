using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// The static fields that may hold references, which the compiler keeps together: those of reference types, and structs that have such
/// fields. Other data are not looked at, so a number there keeps nothing.
/// </summary>
internal static unsafe class StaticRoots
{
    /// <summary>Marks what static fields refer to. The world is stopped.</summary>
    public static void Mark() => Marker.MarkRange(LinkerSymbols.RootsStart, LinkerSymbols.RootsEnd);
}
