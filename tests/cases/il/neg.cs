// compare: dotnet
// The instruction neg: the negative, wrapped around; of floating-point numbers the sign is turned over, also of zero.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    Report.Line($"-{a} = {Operation.Int32(a)} {-(-a)} {Operation.Int32(Operation.Int32(a))}");
}

foreach (long a in Edges.Int64)
{
    Report.Line($"-{a} = {Operation.Int64(a)} {-(-a)} {Operation.Int64(Operation.Int64(a))}");
}

foreach (float a in Edges.Single)
{
    Report.Line($"-{a} = {Operation.Single(a)} {-(-a)} {Operation.Single(Operation.Single(a))}");
}

foreach (double a in Edges.Double)
{
    Report.Line($"-{a} = {Operation.Double(a)} {-(-a)} {Operation.Double(Operation.Double(a))}");
}

foreach (int a in Edges.Int32)
{
    Report.Line($"native -{a} = {(int)Operation.Native(a)}");
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a) => -a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a) => -a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Single(float a) => -a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(double a) => -a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a) => -a;
}
