// compare: dotnet
// The conversion conv.u2, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    ushort inlined = unchecked((ushort)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(int a) => unchecked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(uint a) => unchecked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(long a) => unchecked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(ulong a) => unchecked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(float a) => unchecked((ushort)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ushort Convert(double a) => unchecked((ushort)a);
}
