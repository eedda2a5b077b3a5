// compare: dotnet
// The conversion conv.i1, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    sbyte inlined = unchecked((sbyte)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(int a) => unchecked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(uint a) => unchecked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(long a) => unchecked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(ulong a) => unchecked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(float a) => unchecked((sbyte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static sbyte Convert(double a) => unchecked((sbyte)a);
}
