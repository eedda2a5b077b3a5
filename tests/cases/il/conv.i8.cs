// compare: dotnet
// The conversion conv.i8, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    long inlined = unchecked((long)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    long inlined = unchecked((long)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    long inlined = unchecked((long)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    long inlined = unchecked((long)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    long inlined = unchecked((long)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    long inlined = unchecked((long)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(int a) => unchecked((long)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(uint a) => unchecked((long)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(long a) => unchecked((long)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(ulong a) => unchecked((long)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(float a) => unchecked((long)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Convert(double a) => unchecked((long)a);
}
