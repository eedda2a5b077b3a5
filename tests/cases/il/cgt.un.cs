// compare: dotnet
// The instruction cgt.un: greater, of unsigned numbers; the opposite of less or equal for floating-point numbers.

using System.Runtime.CompilerServices;

foreach (uint a in Edges.UInt32)
{
    foreach (uint b in Edges.UInt32)
    {
        Report.Line($"{a} > {b}: {Operation.UInt32(a, b)}, <= {Operation.NotUInt32(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.UInt32(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0} {a <= 0} {a > 1} {a > uint.MaxValue} {uint.MinValue > a}");
}

foreach (ulong a in Edges.UInt64)
{
    foreach (ulong b in Edges.UInt64)
    {
        Report.Line($"{a} > {b}: {Operation.UInt64(a, b)}, <= {Operation.NotUInt64(a, b)}, {!(a > b)} {!(a <= b)} {(Operation.UInt64(a, b) ? 3 : 4)}");
    }

    Report.Line($"{a}: {a > 0} {a <= 0} {a > 1} {a > ulong.MaxValue} {ulong.MinValue > a}");
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
    public static bool UInt32(uint a, uint b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotUInt32(uint a, uint b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool UInt64(ulong a, ulong b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotUInt64(ulong a, ulong b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Single(float a, float b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotSingle(float a, float b) => a <= b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Double(double a, double b) => a > b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool NotDouble(double a, double b) => a <= b;
}
