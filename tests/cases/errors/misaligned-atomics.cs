// threads: on
// error: WEFT0213 at 13
// error: WEFT0213 at 14
// error: WEFT0213 at 15
// error: WEFT0213 at 16
// Atomic accesses of 64 bits where the layout of a type does not align them.
using System.Runtime.InteropServices;
using System.Threading;

Packed packed = default;
Placed placed = default;
Outer outer = default;
Interlocked.Increment(ref packed.Count);
Volatile.Write(ref placed.Second, 5);
Report.Line($"{Interlocked.Read(ref outer.Inner.First)}");
Report.Line($"{Interlocked.CompareExchange(ref packed.First, 1, 2)}");

// Narrower ones, and those that are aligned.
Interlocked.Increment(ref packed.Small);
Interlocked.Increment(ref placed.First);
Interlocked.Increment(ref outer.Count);
Report.Line($"{packed.Count}");

[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Packed
{
    public long First;
    public int Small;
    public long Count;
}

[StructLayout(LayoutKind.Explicit)]
internal struct Placed
{
    [FieldOffset(0)]
    public long First;

    [FieldOffset(12)]
    public double Second;
}

internal struct Outer
{
    public long Count;
    public int Small;
    public Packed Inner;
}
