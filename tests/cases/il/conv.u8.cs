// compare: dotnet
// The conversion conv.u8, of integers by cutting off or extending, of floating-point numbers by rounding towards zero up to the limits.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"int {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (uint a in Edges.UInt32)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"uint {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (long a in Edges.Int64)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"long {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (ulong a in Edges.UInt64)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"ulong {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (float a in Edges.Single)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"float {a}: {Conversion.Convert(a)} {inlined}");
}

foreach (double a in Edges.Double)
{
    ulong inlined = unchecked((ulong)a);
    Report.Line($"double {a}: {Conversion.Convert(a)} {inlined}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(int a) => unchecked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(uint a) => unchecked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(long a) => unchecked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(ulong a) => unchecked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(float a) => unchecked((ulong)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Convert(double a) => unchecked((ulong)a);
}
