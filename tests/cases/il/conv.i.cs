// compare: dotnet
// The conversions conv.i and conv.u: to native integers, whose low half does not depend on their size.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    Report.Line($"int {a}: {(int)Conversion.Signed(a)} {(uint)Conversion.Unsigned(a)}");
}

foreach (uint a in Edges.UInt32)
{
    Report.Line($"uint {a}: {(int)Conversion.Signed(a)} {(uint)Conversion.Unsigned(a)}");
}

foreach (long a in Edges.Int64)
{
    Report.Line($"long {a}: {(int)Conversion.Signed(a)} {(uint)Conversion.Unsigned(a)}");
}

foreach (ulong a in Edges.UInt64)
{
    Report.Line($"ulong {a}: {(int)Conversion.Signed(a)} {(uint)Conversion.Unsigned(a)}");
}

foreach (double a in Edges.Double)
{
    if (a > -1e9 && a < 1e9)
    {
        Report.Line($"double {a}: {(int)Conversion.Signed(a)} {(int)Conversion.Signed((float)a)}");
    }
}

foreach (int a in Edges.Int32)
{
    Report.Line($"native {a}: {(long)(nint)a} {(sbyte)(nint)a} {(ushort)(nint)a} {(double)(nint)a} {(float)(nint)a} {(ulong)(nuint)(uint)a}");
}

internal static class Conversion
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(int a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(uint a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(long a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(ulong a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(float a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Signed(double a) => unchecked((nint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Unsigned(int a) => unchecked((nuint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Unsigned(uint a) => unchecked((nuint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Unsigned(long a) => unchecked((nuint)a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Unsigned(ulong a) => unchecked((nuint)a);
}
