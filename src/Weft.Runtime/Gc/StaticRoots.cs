using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// The static data that may hold references, a range: <c>.data</c>, the first thread's thread-local block and <c>.bss</c>. What is
/// read-only refers to objects in static data alone. Where the compiler keeps static fields of reference types together, this is the
/// only place to know.
/// </summary>
internal static unsafe class StaticRoots
{
    /// <summary>Marks what static data points into. The world is stopped.</summary>
    public static void Mark() => Marker.MarkRange(LinkerSymbols.DataStart, LinkerSymbols.DataEnd);
}
