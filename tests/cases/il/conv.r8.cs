// compare: dotnet
// The conversion conv.r8, rounded to the nearest number, in the middle to the even one; of unsigned numbers with conv.r.un before.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    double inlined = unchecked((double)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    double inlined = unchecked((double)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    double inlined = unchecked((double)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    double inlined = unchecked((double)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    double inlined = unchecked((double)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    double inlined = unchecked((double)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(int a) => unchecked((double)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(uint a) => unchecked((double)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(long a) => unchecked((double)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(ulong a) => unchecked((double)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(float a) => unchecked((double)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Convert(double a) => unchecked((double)a);
}
