// compare: dotnet
// The conversion conv.i4, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    int inlined = unchecked((int)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    int inlined = unchecked((int)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    int inlined = unchecked((int)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    int inlined = unchecked((int)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    int inlined = unchecked((int)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    int inlined = unchecked((int)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(int a) => unchecked((int)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(uint a) => unchecked((int)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(long a) => unchecked((int)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(ulong a) => unchecked((int)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(float a) => unchecked((int)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Convert(double a) => unchecked((int)a);
}
