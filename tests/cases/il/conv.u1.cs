// compare: dotnet
// The conversion conv.u1, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    byte inlined = unchecked((byte)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(int a) => unchecked((byte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(uint a) => unchecked((byte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(long a) => unchecked((byte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(ulong a) => unchecked((byte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(float a) => unchecked((byte)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte Convert(double a) => unchecked((byte)a);
}
