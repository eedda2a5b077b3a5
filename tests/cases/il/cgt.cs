// compare: dotnet
// The instruction cgt: greater, of signed numbers and of floating-point numbers in order.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} > {b}: {Operation.Int32(a, b)}, <= {Operation.NotInt32(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.Int32(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0} {a <= 0} {a > 1} {a > int.MaxValue} {int.MinValue > a}");
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
    {
        Report.Line($"{a} > {b}: {Operation.Int64(a, b)}, <= {Operation.NotInt64(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.Int64(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0} {a <= 0} {a > 1} {a > long.MaxValue} {long.MinValue > a}");
}

foreach (float a in Edges.Single)
{
    foreach (float b in Edges.Single)
    {
        Report.Line($"{a} > {b}: {Operation.Single(a, b)}, <= {Operation.NotSingle(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.Single(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0f} {a <= 0f} {a > 1} {a > float.MaxValue} {float.MinValue > a}");
}

foreach (double a in Edges.Double)
{
    foreach (double b in Edges.Double)
    {
        Report.Line($"{a} > {b}: {Operation.Double(a, b)}, <= {Operation.NotDouble(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.Double(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0d} {a <= 0d} {a > 1} {a > double.MaxValue} {double.MinValue > a}");
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Int32(int a, int b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotInt32(int a, int b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Int64(long a, long b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotInt64(long a, long b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Single(float a, float b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotSingle(float a, float b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Double(double a, double b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotDouble(double a, double b) => a <= b;
}
