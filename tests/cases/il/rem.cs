// compare: dotnet
// The instruction rem: the remainder, with the sign of the dividend.

using System.Runtime.CompilerServices;

foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        if (b == 0 || (a == int.MinValue && b == -1))
        {
            continue;
        }

        Report.Line($"{a} % {b} = {Operation.Int32(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 1)} {unchecked(a % 2)} {unchecked(a % 3)} {unchecked(a % (-4))} {unchecked(a % 7)} {unchecked(a % 10)} {unchecked(a % (-10))} {unchecked(a % 1024)} {unchecked(a % int.MaxValue)} {unchecked(a % int.MinValue)}");
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
    {
        if (b == 0 || (a == long.MinValue && b == -1))
        {
            continue;
        }

        Report.Line($"{a} % {b} = {Operation.Int64(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 1L)} {unchecked(a % 2L)} {unchecked(a % 3L)} {unchecked(a % (-4L))} {unchecked(a % 10L)} {unchecked(a % (1L << 40))} {unchecked(a % long.MaxValue)} {unchecked(a % long.MinValue)}");
}

foreach (float a in Edges.Single)
{
    foreach (float b in Edges.Single)
    {
        Report.Line($"{a} % {b} = {Operation.Single(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 2f)} {unchecked(a % 3f)} {unchecked(a % 0f)} {unchecked(a % (-0f))} {unchecked(a % float.PositiveInfinity)}");
}

foreach (double a in Edges.Double)
{
    foreach (double b in Edges.Double)
    {
        Report.Line($"{a} % {b} = {Operation.Double(a, b)}");
    }

    // An operand that the compiler knows.
    Report.Line($"{a}: {unchecked(a % 2d)} {unchecked(a % 3d)} {unchecked(a % 0d)} {unchecked(a % (-0d))} {unchecked(a % double.PositiveInfinity)}");
}

// The low half of a native integer does not depend on its size.
foreach (int a in Edges.Int32)
{
    foreach (int b in Edges.Int32)
    {
        if (b == 0 || b == -1)
        {
            continue;
        }

        Report.Line($"native {a} % {b} = {(int)Operation.Native((nint)a, (nint)b)}");
    }
}

internal static class Operation
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Int32(int a, int b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Int64(long a, long b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Single(float a, float b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Double(double a, double b) => a % b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Native(nint a, nint b) => a % b;
}
