// compare: dotnet
// The conversion conv.u4, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    uint inlined = unchecked((uint)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(int a) => unchecked((uint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(uint a) => unchecked((uint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(long a) => unchecked((uint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(ulong a) => unchecked((uint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(float a) => unchecked((uint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Convert(double a) => unchecked((uint)a);
}
