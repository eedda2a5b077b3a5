// compare: dotnet
// The conversion conv.r.un, of unsigned integers, in both precisions.

using System.Runtime.CompilerServices;

foreach (uint a in Edges.UInt32)
{
    Report.Line($"uint {a}: {Conversion.Single(a)} {Conversion.Double(a)}");
}

foreach (ulong a in Edges.UInt64)
{
    Report.Line($"ulong {a}: {Conversion.Single(a)} {Conversion.Double(a)}");
}

for (int shift = 0; shift < 64; shift++)
{
    ulong high = ulong.MaxValue >> shift;
    ulong odd = (1UL << 63 | 0x80000080UL) >> shift;
    Report.Line($"{high}: {Conversion.Single(high)} {Conversion.Double(high)} {Conversion.Single(odd)} {Conversion.Double(odd)} {Conversion.Single(odd + 1)} {Conversion.Double(odd + 1)}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Single(uint a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(uint a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Single(ulong a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(ulong a) => a;
}
