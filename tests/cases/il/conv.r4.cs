// compare: dotnet
// The conversion conv.r4, rounded to the nearest number, in the middle to the even one; of unsigned numbers with conv.r.un before.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    float inlined = unchecked((float)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    float inlined = unchecked((float)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    float inlined = unchecked((float)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    float inlined = unchecked((float)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    float inlined = unchecked((float)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    float inlined = unchecked((float)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(int a) => unchecked((float)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(uint a) => unchecked((float)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(long a) => unchecked((float)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(ulong a) => unchecked((float)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(float a) => unchecked((float)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Convert(double a) => unchecked((float)a);
}
