// compare: dotnet
// The conversion conv.i2, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    short inlined = unchecked((short)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    short inlined = unchecked((short)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    short inlined = unchecked((short)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    short inlined = unchecked((short)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    short inlined = unchecked((short)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    short inlined = unchecked((short)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(int a) => unchecked((short)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(uint a) => unchecked((short)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(long a) => unchecked((short)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(ulong a) => unchecked((short)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(float a) => unchecked((short)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static short Convert(double a) => unchecked((short)a);
}
